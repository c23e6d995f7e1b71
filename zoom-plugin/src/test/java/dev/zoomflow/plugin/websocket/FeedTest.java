package dev.zoomflow.plugin.websocket;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.plugin.support.Backend;
import dev.zoomflow.plugin.support.Receiver;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.SocketFault;
import dev.zoomflow.testkit.SocketFrame.Occasion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed of a Server-to-Server connection, with the simulator at the other end. */
class FeedTest {
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Backend backend = Backend.start();

    @AfterEach
    void close() {
        backend.close();
    }

    private Meeting talk() {
        var meetings = backend.simulator().meetings();
        var meeting = meetings.start(backend.simulator().user(), "Reunión ☕ 😀");
        meetings.join(meeting, "Ada Visitor");
        meetings.end(meeting);
        meetings.finishRecording(meeting);
        return meeting;
    }

    private List<Event> events(EventStream stream, int count) throws InterruptedException {
        var events = new ArrayList<Event>();
        while (events.size() < count) {
            var delivery = stream.next(LONG).orElseThrow();
            events.addAll(((Accepted) backend.feed().receive(delivery)).events());
        }
        return events;
    }

    @Test
    void bringsTheSameEventsAsTheWebhookWithTheSameIds() throws Exception {
        try (var webhook = Receiver.of(backend.connection().eventSources().get(0));
                var stream = backend.feed().open()) {
            backend.simulator().webhooks().subscribeUnvalidated(Backend.APP, webhook.address());
            talk();
            backend.simulator().webhooks().settle();

            assertThat(webhook.events()).hasSizeGreaterThan(3);
            // each of them in an order of its own: Zoom promises none
            assertThat(events(stream, webhook.events().size())).containsExactlyInAnyOrderElementsOf(webhook.events());
        }
        await().until(() -> backend.sockets() == 0);
    }

    @Test
    void isThereOnlyForConnectionsThatNameASubscription() {
        var form = Backend.form(backend.zoom(), "");

        assertThat(Backend.connect(backend.zoom(), form).eventFeeds()).isEmpty();
        assertThat(backend.zoom().connection().eventFeeds()).isEmpty();
    }

    @Test
    void takesTheWholeAddressThatZoomShowsForTheSubscription() {
        var address =
                "wss://ws.zoom.us/ws?subscriptionId=" + backend.subscription().id() + "&access_token=";
        var connection = Backend.connect(backend.zoom(), Backend.form(backend.zoom(), address));

        connection.eventFeeds().get(0).open().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss://ws.zoom.us/ws", "a/b", "x?y=z", "a&access_token=b&c=d e"})
    void refusesWhatIsNoSubscriptionAtItsField(String given) {
        SettingValues form = Backend.form(backend.zoom(), given);

        assertFails(Failure.CONFIGURATION, () -> Backend.connect(backend.zoom(), form))
                .satisfies(problem -> assertThat(problem.problems()).containsOnlyKeys("websocket_subscription"));
    }

    @Test
    void namesTheFieldWhenZoomRefusesTheSubscriptionAndLeavesNothingOpen() {
        var connection = Backend.connect(backend.zoom(), Backend.form(backend.zoom(), "somebodyElses"));

        assertFails(Failure.CONFIGURATION, () -> connection.eventFeeds().get(0).open())
                .satisfies(problem -> assertThat(problem.problems()).containsOnlyKeys("websocket_subscription"));
        await().until(() -> backend.sockets() == 0);
    }

    @Test
    void endsWithItsTokenAndComesAgainWithAFreshOne() throws Exception {
        try (var stream = backend.feed().open()) {
            backend.simulator().clock().advance(Duration.ofMinutes(61));
            assertFails(Failure.UNAVAILABLE, () -> stream.next(LONG)).withMessageContaining("Token is invalid");
            assertFails(Failure.UNAVAILABLE, () -> stream.next(LONG));
        }
        try (var again = backend.feed().open()) {
            talk();
            assertThat(events(again, 1)).hasSize(1);
        }
        assertThat(backend.zoom().requests("/oauth/token")).isEqualTo(2);
    }

    @Test
    void isEmptyWhenNothingHappens() throws Exception {
        try (var stream = backend.feed().open()) {
            assertThat(stream.next(Duration.ofMillis(50))).isEmpty();
            assertThat(stream.next(Duration.ZERO)).isEmpty();
            assertThat(stream.position()).isEmpty();
        }
    }

    @Test
    void endsAWaitingNextWhenItIsClosed() throws Exception {
        var stream = backend.feed().open();
        var waiting = CompletableFuture.supplyAsync(() -> next(stream));
        assertThat(waiting).isNotDone();

        stream.close();

        await().untilAsserted(() -> assertThat(waiting).isDone());
        assertThat(waiting.join()).isEqualTo("UNAVAILABLE");
        await().until(() -> backend.sockets() == 0);
        stream.close();
    }

    private static String next(EventStream stream) {
        try {
            return stream.next(LONG).map(Delivery::text).orElse("nothing");
        } catch (ConnectionException over) {
            return over.failure().name();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Test
    void isOverWhenTheConnectionBreaksOrIsClosed() {
        var broken = backend.feed().open();
        backend.simulator().webSockets().drop(backend.subscription());
        assertFails(Failure.UNAVAILABLE, () -> broken.next(LONG));
        broken.close();

        var closed = backend.feed().open();
        backend.simulator().webSockets().close(backend.subscription(), 1012, "restart");
        assertFails(Failure.UNAVAILABLE, () -> closed.next(LONG)).withMessageContaining("1012");
        closed.close();
    }

    @Test
    void handsOnWhatItCannotReadSoThatItIsSeenAndRefused() throws Exception {
        try (var stream = backend.feed().open()) {
            backend.simulator().webSockets().send(backend.subscription(), "{\"module\":\"mess");
            backend.simulator()
                    .webSockets()
                    .send(backend.subscription(), "{\"module\":\"message\",\"content\":\"[]\"}");
            backend.simulator().webSockets().send(backend.subscription(), "{\"module\":\"news\",\"content\":\"x\"}");
            talk();

            for (int i = 0; i < 2; i++) {
                var garbage = stream.next(LONG).orElseThrow();
                assertThat(backend.feed().receive(garbage)).isInstanceOf(Rejected.class);
            }
            assertThat(events(stream, 1)).extracting(Event::type).allMatch(type -> type.startsWith("meeting."));
        }
    }

    @Test
    void readsALongMessageAndEndsAtOneThatIsTooLong() throws Exception {
        try (var stream = backend.feed().open()) {
            var topic = "x".repeat(600_000);
            backend.simulator()
                    .webhooks()
                    .send("{\"event\":\"meeting.created\",\"payload\":{\"topic\":\"" + topic + "\"}}");
            assertThat(events(stream, 1).get(0).json()).contains(topic);

            backend.simulator().webSockets().send(backend.subscription(), "x".repeat(1_100_000));
            assertFails(Failure.PROTOCOL, () -> stream.next(LONG));
        }
    }

    @Test
    void saysWhatFailedWithoutTheToken() {
        backend.simulator().faults().next("/ws", Fault.status(503));
        assertFails(Failure.UNAVAILABLE, () -> backend.feed().open())
                .withMessageContaining("503")
                .satisfies(problem -> assertThat(trace(problem)).doesNotContain("access_token", "eyJ"));
        backend.simulator().faults().next("/ws", Fault.status(429));
        assertFails(Failure.RATE_LIMITED, () -> backend.feed().open());
        backend.simulator().webSockets().next(Occasion.CONNECTED, SocketFault.drop());
        assertFails(Failure.UNAVAILABLE, () -> backend.feed().open());
    }

    private static String trace(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause);
        }
        return text.toString();
    }
}
