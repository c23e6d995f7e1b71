package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The document is made from the routes; here every call it tells of is made, as it tells it. */
class ControlDocumentTest {
    @TestFactory
    List<DynamicTest> eachCallAnswersAsTheDocumentSays() {
        List<DynamicTest> tests = new ArrayList<>();
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            JsonNode document = Client.json(new Client(zoom).get("/_control/openapi.json"));
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                path.getValue()
                        .properties()
                        .forEach(operation -> tests.add(DynamicTest.dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> answersAsItSays(
                                        document, path.getKey(), operation.getKey(), operation.getValue()))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private static void answersAsItSays(JsonNode document, String path, String method, JsonNode operation)
            throws IOException, InterruptedException {
        JsonNode usual =
                operation.path("responses").properties().iterator().next().getValue();
        String status = operation.path("responses").propertyNames().iterator().next();
        try (ControlWorld world = ControlWorld.before(path)) {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(world.zoom.baseUri() + world.path(path)))
                                    .method(
                                            method.toUpperCase(Locale.ROOT),
                                            HttpRequest.BodyPublishers.ofString(world.body(path, example(operation))))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            check(document, usual, status, answer);
        }
    }

    private static void check(JsonNode document, JsonNode usual, String status, HttpResponse<InputStream> answer)
            throws IOException {
        try (InputStream stream = answer.body()) {
            JsonNode streamed = usual.path("content").path("text/event-stream");
            String text = streamed.isMissingNode() ? new String(stream.readAllBytes(), StandardCharsets.UTF_8) : "";
            assertThat(answer.statusCode()).as(text).isEqualTo(Integer.parseInt(status));
            JsonNode schema = usual.path("content").path("application/json").path("schema");
            if (schema.isMissingNode()) {
                assertThat(text).isEmpty();
            } else {
                assertThat(Schema.problems(document, schema, Client.json(text))).isEmpty();
            }
        }
    }

    private static String example(JsonNode operation) {
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        return example.isMissingNode() ? "" : example.toString();
    }

    @Test
    void theDocumentIsOpenApi31WithAnOperationIdForEachCall() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            JsonNode document = Client.json(new Client(zoom).get("/_control/openapi.json"));
            List<String> ids = document.path("paths")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .map(operation -> operation.path("operationId").asString(""))
                    .toList();

            assertThat(document.path("openapi").asString("")).isEqualTo("3.1.0");
            assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
            assertThat(document.path("paths").propertyNames())
                    .contains("/_control/world", "/_control/openapi.json", "/_control/meetings/{id}/join");
        }
    }

    @Test
    void aMemberThatTheDocumentDoesNotKnowIsRefusedByName() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            HttpResponse<String> answer = new Client(zoom)
                    .api("POST", "/_control/users", "{\"email\":\"a@b.example\",\"frist_name\":\"A\"}", "");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Client.json(answer).path("error").asString(""))
                    .contains("\"first_name\" is missing", "\"last_name\" is missing", "\"frist_name\" is unknown");
        }
    }
}
