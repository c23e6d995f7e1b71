package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.SocketFrame.Occasion;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SocketFaultTest {
    private static final App BACKEND = new App(
            "Backend",
            App.Kind.SERVER_TO_SERVER,
            new App.Credentials("backend-id", "backend-secret", "backend-token"),
            List.of(),
            Set.of());
    private static final String EVENT = "{\"event\":\"meeting.ended\"}";

    @RegisterExtension
    static final ZoomExtension ZOOM = ZoomExtension.builder().app(BACKEND).build();

    private Subscription subscription = Subscription.webSocket(BACKEND);

    @BeforeEach
    void subscribe(ZoomSimulator zoom) {
        subscription = zoom.webSockets().subscribe(BACKEND);
    }

    private SocketClient connect(ZoomSimulator zoom) {
        return SocketClient.connect(
                zoom.webSockets().address(subscription),
                zoom.tokens().issue(BACKEND, zoom.user()).accessToken());
    }

    private SocketClient connected(ZoomSimulator zoom) {
        SocketClient client = connect(zoom);
        await().until(() -> !client.frames().isEmpty());
        return client;
    }

    @Test
    void aConnectionBreaksInsteadOfAnEventWhichIsLost(ZoomSimulator zoom) {
        SocketClient client = connected(zoom);
        zoom.webSockets().next(Occasion.EVENT, SocketFault.drop());

        zoom.webhooks().send(EVENT);
        zoom.webhooks().settle();

        await().until(() -> client.end().isDone());
        assertThat(client.events()).isEmpty();
        assertThat(zoom.webhooks().deliveries()).singleElement().asString().contains("lost", "connection broken");
    }

    @Test
    void aConnectionIsClosedWithTheCodeThatWasAskedFor(ZoomSimulator zoom) {
        SocketClient client = connected(zoom);
        zoom.webSockets().next(Occasion.HEARTBEAT, SocketFault.close(1012));

        client.heartbeat();

        await().until(() -> client.end().isDone());
        assertThat(client.end()).isCompletedWithValue("1012");
    }

    @Test
    void garbageComesInsteadOfAFrame(ZoomSimulator zoom) {
        zoom.webSockets().next(Occasion.CONNECTED, SocketFault.garbage());

        try (SocketClient client = connected(zoom)) {
            assertThat(client.frames().get(0).has("garbage")).isTrue();
        }
    }

    @Test
    void aHeartbeatGoesWithoutAnAnswer(ZoomSimulator zoom) {
        try (SocketClient client = connected(zoom)) {
            zoom.webSockets().next(Occasion.HEARTBEAT, SocketFault.silence());
            client.heartbeat();
            client.heartbeat();

            await().until(() -> client.modules().contains("heartbeat"));
            assertThat(zoom.webSockets().connections().get(0).frames())
                    .filteredOn(SocketFrame::fromClient)
                    .hasSize(2);
            assertThat(client.modules()).containsExactly("build_connection", "heartbeat");
        }
    }

    @Test
    void aStalledConnectionSendsEverythingLaterAndInOrder(ZoomSimulator zoom) {
        try (SocketClient client = connected(zoom)) {
            zoom.webSockets().next(Occasion.EVENT, SocketFault.stall(Duration.ofMinutes(10)));
            zoom.webhooks().send(EVENT);
            zoom.webhooks().send(EVENT.replace("ended", "started"));
            zoom.webhooks().settle();
            client.heartbeat();
            zoom.clock().advance(Duration.ofMinutes(9));
            assertThat(client.modules()).containsExactly("build_connection");

            zoom.clock().advance(Duration.ofMinutes(1));

            await().until(() -> client.frames().size() == 4);
            assertThat(client.modules()).containsExactly("build_connection", "message", "message", "heartbeat");
            assertThat(client.events()).containsExactly(EVENT, EVENT.replace("ended", "started"));
        }
    }

    @Test
    void theHandshakeMeetsTheFaultsOfRequests(ZoomSimulator zoom) {
        zoom.faults().next("/ws", Fault.status(503));

        assertThatThrownBy(() -> connect(zoom)).isInstanceOf(CompletionException.class);
        connected(zoom).close();
    }

    @Test
    void aTestClosesBreaksAndWritesByHand(ZoomSimulator zoom) {
        SocketClient closed = connected(zoom);
        zoom.webSockets().close(subscription, 4000, "enough");
        await().until(() -> closed.end().isDone());
        assertThat(closed.end()).isCompletedWithValue("4000");

        SocketClient broken = connected(zoom);
        zoom.webSockets().send(subscription, "{\"module\":\"news\"}");
        await().until(() -> broken.modules().contains("news"));
        zoom.webSockets().drop(subscription);
        await().until(() -> broken.end().isDone());
    }

    @Test
    void whatALeftOpenSocketAndAnUnmetFaultDoToATest() {
        SampleRun run = SampleRun.of(OpenSocket.class);

        assertThat(run.failure("leavesOneOpen(ZoomSimulator)"))
                .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("a WebSocket still open: sub"));
        assertThat(run.failure("plansInVain(ZoomSimulator)"))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .hasMessageContaining("nothing instead for a WebSocket's frame of heartbeat"));
        assertThat(run.printed()).contains("WebSockets:", "open, frames: [-> {\"module\":\"build_connection\"");
    }

    /** Run by the test before it only. */
    static class OpenSocket {
        @RegisterExtension
        static final ZoomExtension OWN = ZoomExtension.builder().app(BACKEND).build();

        @Test
        void leavesOneOpen(ZoomSimulator zoom) {
            Subscription own = zoom.webSockets().subscribe(BACKEND);
            SocketClient client = SocketClient.connect(
                    zoom.webSockets().address(own),
                    zoom.tokens().issue(BACKEND, zoom.user()).accessToken());
            await().until(() -> !client.frames().isEmpty());
        }

        @Test
        void plansInVain(ZoomSimulator zoom) {
            zoom.webSockets().next(Occasion.HEARTBEAT, SocketFault.silence());
        }
    }
}
