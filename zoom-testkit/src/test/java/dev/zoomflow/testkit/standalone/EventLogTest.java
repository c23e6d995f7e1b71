package dev.zoomflow.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventLogTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1/zoom/event");

    @Test
    void withJsonEachRequestAndEachDeliveryIsAnObject() throws Exception {
        List<JsonNode> printed =
                printed(EventLog.JSON).stream().<JsonNode>map(Json::parseObject).toList();

        JsonNode request = only(printed, "request");
        assertThat(request.path("method").asString("")).isEqualTo("GET");
        assertThat(request.path("path").asString("")).isEqualTo("/v2/users/me");
        assertThat(request.path("status").asInt(0)).isEqualTo(503);
        assertThat(request.path("fault").asString("")).contains("503");
        JsonNode delivery = only(printed, "delivery");
        assertThat(delivery.path("event").asString("")).isEqualTo("meeting.ended");
        assertThat(delivery.path("endpoint").asString("")).isEqualTo(NOBODY.toString());
        assertThat(delivery.path("attempt").asInt(0)).isEqualTo(1);
        assertThat(delivery.has("next_attempt")).isTrue();
    }

    @Test
    void otherwiseALineForPeopleToRead() throws Exception {
        assertThat(printed(EventLog.LINES))
                .anyMatch(line -> line.startsWith("< GET /v2/users/me 503 (fault: "))
                .anyMatch(line -> line.startsWith("> meeting.ended to " + NOBODY) && line.contains(", again at "));
    }

    @Test
    void whatAnEndpointAnswersIsNotPrinted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (ZoomSimulator endpoint = ZoomSimulator.start();
                ZoomSimulator zoom = ZoomSimulator.builder()
                        .listener(EventLog.LINES.to(printer))
                        .start()) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), endpoint.baseUri().resolve("/nothing"));
            zoom.webhooks().send("{\"event\":\"meeting.ended\"}");
            zoom.webhooks().settle();
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("/nothing 404 (")
                .doesNotContain("Not found");
    }

    /** Of a request and a delivery; neither way a query or a body is printed. */
    private static List<String> printed(EventLog log) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (ZoomSimulator zoom =
                ZoomSimulator.builder().listener(log.to(printer)).start()) {
            zoom.faults().next("/v2/users/me", Fault.status(503));
            URI address = URI.create(zoom.baseUri() + "/v2/users/me?token=very-secret");
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            zoom.webhooks().subscribeUnvalidated(zoom.app(), NOBODY);
            zoom.webhooks().send("{\"event\":\"meeting.ended\",\"payload\":{\"topic\":\"very-secret\"}}");
            zoom.webhooks().settle();
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("very-secret");
        return text.lines().toList();
    }

    private static JsonNode only(List<JsonNode> lines, String kind) {
        List<JsonNode> found = lines.stream()
                .filter(line -> line.path("kind").asString("").equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
