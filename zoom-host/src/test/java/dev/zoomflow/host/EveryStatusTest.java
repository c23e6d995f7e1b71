package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Fault;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each status that a connection can have, as people and programs are told it. */
class EveryStatusTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Surfer surfer = new Surfer();
    private RunningDemo demo;
    private String connection;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
        connection = demo.create(surfer);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void isOnThePageInTheApiAMetricAndInTheStreamOfChanges() {
        var zoom = demo.zoom();
        var app = zoom.app();
        shows("init-required", "Initialise");

        surfer.get(zoom.consent(demo.authorize(surfer, demo.startFlow(surfer, connection)), zoom.user()));
        shows("ok", "Using OAuth 2.0");
        assertThat(test()).contains("\"code\":\"ok\"", "OAuth connection successful");

        zoom.faults().next("/v2/users/me", Fault.rateLimited(600));
        test();
        shows("rate-limited", "data-test=\"next\"", "it goes on when the limit ends");
        test();

        zoom.faults().next("/v2/users/me", Fault.status(503));
        test();
        shows("unavailable", "data-test=\"next\"", "it is tried again by itself");
        lastTold("\"next\":\"20", "\"settings\":[]");
        test();

        zoom.add(app.withClientSecret("another-secret-0001"));
        zoom.tokens().expireAccess();
        test();
        shows("configuration", "ZOOM_CLIENT_SECRET", "the operator");
        lastTold("\"next\":\"", "\"ZOOM_CLIENT_SECRET\"");
        zoom.add(app);
        test();

        zoom.tokens().revoke(app, zoom.user());
        test();
        shows("reconnect", "data-test=\"since\"", "data-test=\"who\"", "re-authorise");

        mustHaveBeenTold("ok", "rate-limited", "ok", "unavailable", "ok", "configuration", "ok", "reconnect");
    }

    @Test
    void aTestOfWhatIsNotSetUpSaysWhoInitialisesItAndHow() {
        assertThat(test()).contains("\"code\":\"init-required\"", "Init required");
        assertThat(surfer.get(demo.page("/api/connections/" + connection)).body())
                .contains(
                        "\"state\":\"init-required\"", "whoever may use the account", "Initialise, on the connection");
    }

    @Test
    void whatATestOfTheConnectionFindsIsShownAlsoIfItMayBeOverAtOnce() {
        surfer.get(demo.zoom()
                .consent(
                        demo.authorize(surfer, demo.startFlow(surfer, connection)),
                        demo.zoom().user()));
        demo.zoom()
                .faults()
                .next("/v2/users/me", Fault.json(404, "{\"code\":1001,\"message\":\"User does not exist.\"}"));

        assertThat(test()).contains("unavailable", "1001");
        shows("ok", "Using OAuth 2.0");
    }

    private void shows(String state, String... onThePage) {
        assertThat(demo.status(surfer, connection)).isEqualTo(state);
        assertThat(surfer.get(demo.page("/api/connections/" + connection)).body())
                .contains("\"state\":\"" + state + "\"");
        assertThat(surfer.get(demo.page("/connections/" + connection)).body()).contains(onThePage);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                new Scraped(surfer.get(demo.page("/metrics")).body())
                                        .value("zoomflow_connections{status=\"" + state + "\"}"))
                        .isEqualTo(1));
    }

    private void lastTold(String... words) {
        var lines = new CopyOnWriteArrayList<String>();
        var stream = told(lines);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(lines.stream().filter(line -> line.startsWith("data:{")))
                        .last()
                        .asString()
                        .contains(words));
        stream.cancel(true);
    }

    private void mustHaveBeenTold(String... states) {
        var lines = new CopyOnWriteArrayList<String>();
        var stream = told(lines);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(Lines.statuses(lines)).containsExactly(states));
        stream.cancel(true);
    }

    private CompletableFuture<HttpResponse<Void>> told(List<String> lines) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(demo.page("/api/connections/changes?after=0"))
                                .build(),
                        BodyHandlers.fromLineSubscriber(new Lines(lines)));
    }

    private String test() {
        var page = surfer.get(demo.page("/connections/" + connection));
        return surfer.postForJson(
                        demo.page("/connections/" + connection + "/test"), "_csrf", Surfer.field(page, "_csrf"))
                .body();
    }
}
