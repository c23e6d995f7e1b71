package dev.zoomflow.plugin.websocket;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.plugin.settings.ConnectionKeys;
import dev.zoomflow.plugin.websocket.Listening.End;
import dev.zoomflow.plugin.websocket.Listening.Text;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One open WebSocket. Heartbeats go out while the host asks for events, which it always does. */
final class ZoomEventStream implements EventStream {
    private static final Duration FIRST_FRAME = Duration.ofSeconds(15);
    private static final Duration LAST_FRAME = Duration.ofSeconds(1);
    private static final String HEARTBEAT = "{\"module\":\"heartbeat\"}";

    private final WebSocket socket;
    private final Listening listening;
    private final Pulse pulse;
    private final Clock clock;

    private ZoomEventStream(Dialling.Line line, Pulse pulse, Clock clock) {
        this.socket = line.socket();
        this.listening = line.listening();
        this.pulse = pulse;
        this.clock = clock;
    }

    /**
     * Waits for Zoom's word that the token was good.
     *
     * @throws ConnectionException if it was not; then nothing is left open
     */
    static ZoomEventStream open(Dialling.Line line, Pulse pulse, Clock clock) {
        var stream = new ZoomEventStream(line, pulse, clock);
        try {
            stream.awaitWelcome();
            return stream;
        } catch (ConnectionException refused) {
            stream.close();
            throw refused;
        }
    }

    private void awaitWelcome() {
        try {
            var first = listening
                    .take(FIRST_FRAME.toNanos())
                    .orElseThrow(() -> new ConnectionException(
                            Failure.UNAVAILABLE,
                            "Zoom opened the WebSocket but said nothing; it is tried again by itself"));
            if (first instanceof End end) {
                throw end.why();
            }
            var frame = Frame.read(((Text) first).text());
            if (frame.kind() == Frame.Kind.REFUSED) {
                throw notWelcome(frame.text());
            }
            if (frame.kind() == Frame.Kind.HAPPENED) {
                listening.giveBack(first);
            } else {
                socket.request(1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(
                    Failure.UNAVAILABLE, "the WebSocket was not waited for: told to stop", stopped);
        }
    }

    private static ConnectionException notWelcome(String words) {
        return ConnectionException.misconfigured(Map.of(
                ConnectionKeys.SUBSCRIPTION,
                ConnectionKeys.label(ConnectionKeys.SUBSCRIPTION) + ": Zoom refused it (\"" + words
                        + "\"); copy the ID of a WebSocket subscription of this very app, which must be active"));
    }

    @Override
    public Optional<Delivery> next(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        do {
            var heard = listening.take(Math.max(0, Math.min(deadline - System.nanoTime(), pulse.untilDue())));
            heard.ifPresent(anything -> pulse.heard());
            // after what was heard: nobody may have asked for a while, and an answer lies there
            if (pulse.untilDue() <= 0) {
                beat();
            }
            if (heard.isPresent()) {
                var delivery = delivery(heard.get());
                if (delivery.isPresent()) {
                    return delivery;
                }
            }
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }

    private void beat() {
        if (!pulse.beat()) {
            throw over("Zoom does not answer on the WebSocket any more");
        }
        // if it cannot be sent, nothing will be heard either
        var unused = socket.sendText(HEARTBEAT, true);
    }

    private Optional<Delivery> delivery(Listening.Heard heard) {
        if (heard instanceof End end) {
            listening.giveBack(end);
            throw end.why();
        }
        var frame = Frame.read(((Text) heard).text());
        if (frame.kind() == Frame.Kind.REFUSED) {
            throw over("Zoom ended the WebSocket (\"" + frame.text() + "\")");
        }
        socket.request(1);
        return frame.kind() == Frame.Kind.HAPPENED
                ? Optional.of(Delivery.of(frame.text(), clock.instant()))
                : Optional.empty();
    }

    private ConnectionException over(String why) {
        var exception = new ConnectionException(Failure.UNAVAILABLE, why);
        listening.giveBack(new End(exception));
        return exception;
    }

    @Override
    public void close() {
        listening.end("the stream was closed");
        try {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(LAST_FRAME.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            // nobody is there to be told
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            socket.abort();
        }
    }
}
