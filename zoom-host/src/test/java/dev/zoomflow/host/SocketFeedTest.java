package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.SocketConnection;
import dev.zoomflow.testkit.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Server-to-Server connection whose events come over a WebSocket: the packaged plugin, the whole host. */
class SocketFeedTest {
    private static final App APP = new App(
            "Backend",
            App.Kind.SERVER_TO_SERVER,
            new App.Credentials("server-app-1", "server-app-1-secret-0001", "server-app-1-token-0001"),
            List.of(),
            Set.of());

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    private RunningDemo start() {
        var demo = RunningDemo.start(data);
        demo.zoom().add(APP);
        return demo;
    }

    private String connect(RunningDemo demo, String subscription) {
        var cid = demo.create(surfer, "serverToServer");
        save(demo, cid, subscription);
        return cid;
    }

    private void save(RunningDemo demo, String cid, String subscription) {
        demo.save(
                surfer,
                cid,
                "serverToServer",
                "account_id",
                demo.zoom().user().accountId(),
                "client_id",
                APP.clientId(),
                "client_secret",
                APP.clientSecret(),
                "websocket_subscription",
                subscription);
    }

    private static long open(RunningDemo demo) {
        return demo.zoom().webSockets().connections().stream()
                .filter(SocketConnection::open)
                .count();
    }

    private void awaitFeed(RunningDemo demo, String cid, String shown) {
        await().untilAsserted(() ->
                assertThat(surfer.get(demo.page("/connections/" + cid)).body()).contains(shown));
    }

    private void awaitRun(RunningDemo demo) {
        await().untilAsserted(() -> assertThat(surfer.get(demo.page("/events")).body())
                .contains("data-type=\"meeting.ended\"", "data-state=\"done\""));
        assertThat(demo.zoom().requests()).anyMatch(request -> request.path().startsWith("/v2/meetings/"));
    }

    private static void meet(RunningDemo demo) {
        var meeting = demo.zoom().meetings().start(demo.zoom().user(), "Planning");
        demo.zoom().meetings().end(meeting);
        demo.zoom().webhooks().settle();
    }

    @Test
    void eventsComeOverTheWebSocketAndRunTheHandlers() {
        try (var demo = start()) {
            var cid = connect(demo, demo.zoom().webSockets().subscribe(APP).id());
            awaitFeed(demo, cid, "data-up=\"true\">websocket: open since ");

            meet(demo);

            await().untilAsserted(() ->
                    assertThat(demo.zoom().webhooks().deliveries()).isNotEmpty().allMatch(Delivery::delivered));
            awaitRun(demo);
        }
    }

    @Test
    void aBrokenConnectionIsOpenedAgainAndADeletedOneIsClosed() {
        try (var demo = start()) {
            Subscription subscription = demo.zoom().webSockets().subscribe(APP);
            var cid = connect(demo, subscription.id());
            awaitFeed(demo, cid, "data-up=\"true\"");

            demo.zoom().webSockets().drop(subscription);
            await().until(() -> demo.zoom().webSockets().connections().size() > 1 && open(demo) == 1);

            var page = surfer.get(demo.page("/connections/" + cid));
            surfer.post(demo.page("/connections/" + cid + "/delete"), "_csrf", Surfer.field(page, "_csrf"));
            await().until(() -> open(demo) == 0);
        }
    }

    @Test
    void aWrongSubscriptionIsToldOnThePageAndHealedByTheForm() {
        try (var demo = start()) {
            var cid = connect(demo, "somebodyElses");
            awaitFeed(demo, cid, "data-up=\"false\"");
            assertThat(surfer.get(demo.page("/connections/" + cid)).body())
                    .contains("WebSocket subscription of this very");

            save(demo, cid, demo.zoom().webSockets().subscribe(APP).id());

            awaitFeed(demo, cid, "data-up=\"true\"");
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
        }
    }

    @Test
    void aHostThatStopsLeavesNoSocketOpen() {
        var demo = start();
        try (demo) {
            connect(demo, demo.zoom().webSockets().subscribe(APP).id());
            await().until(() -> open(demo) == 1);
        }
        assertThat(open(demo)).isZero();
    }
}
