package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.Ids;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetricsTest {
    private final Surfer surfer = new Surfer();
    private RunningDemo demo;
    private Path data;

    @BeforeEach
    void start(@TempDir Path folder) {
        data = folder;
        demo = RunningDemo.start(data);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void whatCameInIsCountedByWhatBecameOfIt() {
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
        demo.connect(surfer);
        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));
        demo.zoom().webhooks().settle();
        var sent = demo.zoom().webhooks().deliveries();
        demo.zoom().webhooks().repeat(sent.get(sent.size() - 1));
        demo.zoom().webhooks().settle();
        surfer.send(HttpRequest.newBuilder(demo.open("/zoom/event")).POST(BodyPublishers.ofString("{}")));

        await().untilAsserted(() -> mustBeCounted(sent.size(), scrape()));
    }

    /** So many were sent, the last of them twice and one more that is not Zoom's. */
    private static void mustBeCounted(int sent, Scraped scraped) {
        assertThat(scraped.value("zoomflow_attempts_total{outcome=\"done\"}")).isEqualTo(1);
        assertThat(scraped.value(deliveries("acknowledged", ""))).isEqualTo(sent + 1);
        assertThat(scraped.value("zoomflow_acknowledgement_seconds_count")).isEqualTo(sent + 1);
        assertThat(scraped.value("zoomflow_acknowledgement_seconds_bucket{le=\"+Inf\"}"))
                .isEqualTo(sent + 1);
        assertThat(scraped.value("zoomflow_acknowledgement_seconds_sum")).isPositive();
        assertThat(scraped.value(deliveries("probe", ""))).isEqualTo(1);
        assertThat(scraped.value(deliveries(
                        "rejected", "not signed: it needs one x-zm-signature and one x-zm-request-timestamp")))
                .isEqualTo(1);
        assertThat(scraped.value(deliveries("postponed", "other"))).isZero();
        assertThat(scraped.value("zoomflow_events_total{outcome=\"new\"}")).isEqualTo(sent);
        assertThat(scraped.value("zoomflow_events_total{outcome=\"duplicate\"}"))
                .isEqualTo(1);
        assertThat(scraped.value("zoomflow_inbox_backlog")).isZero();
        assertThat(scraped.value("zoomflow_store_up")).isEqualTo(1);
        assertThat(scraped.value("zoomflow_store_size_bytes")).isGreaterThan(4096);
    }

    @Test
    void connectionsRefreshesAndRunsAreCountedAsThePagesShowThem() {
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
        var cid = demo.connect(surfer);
        demo.create(surfer);
        demo.zoom().tokens().expireAccess();
        test(cid);
        demo.zoom().tokens().revoke(demo.zoom().app(), demo.zoom().user());
        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));

        await().untilAsserted(() ->
                assertThat(scrape().value("zoomflow_runs{state=\"parked\"}")).isEqualTo(1));
        var scraped = scrape();

        assertThat(demo.status(surfer, cid)).isEqualTo("reconnect");
        assertThat(scraped.value("zoomflow_connections{status=\"reconnect\"}")).isEqualTo(1);
        assertThat(scraped.value("zoomflow_connections{status=\"init-required\"}"))
                .isEqualTo(1);
        assertThat(scraped.value("zoomflow_connections{status=\"ok\"}")).isZero();
        assertThat(scraped.value("zoomflow_refreshes_total{outcome=\"renewed\"}"))
                .isEqualTo(1);
        assertThat(scraped.value("zoomflow_refreshes_total{outcome=\"authorization\"}"))
                .isPositive();
        var health = health(200);
        assertThat(health.path("status").asString()).isEqualTo("up");
        assertThat(health.path("connections").path("reconnect").asInt()).isEqualTo(1);
        assertThat(health.path("runs").path("parked").asInt()).isEqualTo(1);
        assertThat(health.path("troubles").toString())
                .contains("1 connections wait for somebody", "1 runs wait until their connection works again");
    }

    @Test
    void nobodyReadsThemWithoutTheAdminTokenWhereThereIsOne() {
        var token = Ids.token();
        demo.close();
        demo = RunningDemo.start(data, Map.of("ADMIN_TOKEN", token));

        assertThat(surfer.get(demo.page("/metrics")).body()).doesNotContain("zoomflow_deliveries_total");
        assertThat(surfer.get(demo.open("/metrics")).statusCode()).isEqualTo(404);
        var allowed =
                surfer.send(HttpRequest.newBuilder(demo.page("/metrics")).header("Authorization", "Bearer " + token));
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(allowed.body()).contains("# HELP zoomflow_deliveries_total").doesNotContain(token);
    }

    @Test
    void thePageOfOperationsListsExactlyWhatIsScraped() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var listed = Pattern.compile("(?m)^\\| `(zoomflow_[a-z_]+)` \\| (?:counter|gauge|histogram) ")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        // told of handlers only that are stuck
        listed.remove("zoomflow_handlers_stuck");
        // Micrometer's own beside each histogram
        listed.add("zoomflow_acknowledgement_seconds_max");

        assertThat(scrape().families()).isEqualTo(listed);
    }

    private void test(String cid) {
        var page = surfer.get(demo.page("/connections/" + cid));
        surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
    }

    private static String deliveries(String outcome, String reason) {
        return "zoomflow_deliveries_total{outcome=\"" + outcome + "\",reason=\"" + reason + "\"}";
    }

    private Scraped scrape() {
        return new Scraped(surfer.get(demo.page("/metrics")).body());
    }

    private JsonNode health(int status) {
        var answer = surfer.get(demo.page("/health"));
        assertThat(answer.statusCode()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
