package dev.zoomflow.plugin.websocket;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.support.Backend;
import dev.zoomflow.testkit.SocketFault;
import dev.zoomflow.testkit.SocketFrame;
import dev.zoomflow.testkit.SocketFrame.Occasion;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stream whose heart beats faster than Zoom asks for, as a test has not the time. */
class HeartbeatTest {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Backend backend = Backend.start();

    @AfterEach
    void close() {
        backend.close();
    }

    private ZoomEventStream open() {
        var token = backend.simulator()
                .tokens()
                .issue(Backend.APP, backend.simulator().user())
                .accessToken();
        var listening = new Listening();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(backend.subscription().endpoint() + "&access_token=" + token), listening)
                .join();
        return ZoomEventStream.open(new Dialling.Line(socket, listening), Pulse.every(PERIOD), Clock.systemUTC());
    }

    private long beats() {
        return backend.simulator().webSockets().connections().get(0).frames().stream()
                .filter(SocketFrame::fromClient)
                .filter(frame -> frame.text().equals("{\"module\":\"heartbeat\"}"))
                .count();
    }

    @Test
    void beatsWhileTheHostWaitsAndHidesTheAnswers() throws Exception {
        try (var stream = open()) {
            var begun = System.nanoTime();
            while (beats() < 2) {
                assertThat(stream.next(PERIOD)).isEmpty();
            }
            assertThat(beats()).isLessThanOrEqualTo((System.nanoTime() - begun) / PERIOD.toNanos() + 1);
        }
    }

    @Test
    void doesNotTakeAPauseOfItsHostForSilence() throws Exception {
        try (var stream = open()) {
            while (beats() == 0) {
                assertThat(stream.next(PERIOD)).isEmpty();
            }
            var before = beats();
            await().pollDelay(PERIOD.multipliedBy(3)).until(() -> true);

            assertThat(stream.next(Duration.ZERO)).isEmpty();
            await().until(() -> beats() > before);
        }
    }

    @Test
    void endsWhenNobodyAnswers() {
        try (var stream = open()) {
            backend.simulator().webSockets().next(Occasion.HEARTBEAT, 1, SocketFault.silence());

            assertFails(Failure.UNAVAILABLE, () -> stream.next(Duration.ofMinutes(3)))
                    .withMessageContaining("does not answer");
        }
    }

    @Test
    void beatsInTheMeanwhileOfAskingOftenToo() throws Exception {
        try (var stream = open()) {
            while (beats() == 0) {
                assertThat(stream.next(Duration.ofMillis(1))).isEmpty();
            }
        }
    }
}
