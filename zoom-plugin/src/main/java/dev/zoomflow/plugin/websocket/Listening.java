package dev.zoomflow.plugin.websocket;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the client heard, kept for whoever asks. One text at a time: the next is asked for when this one was taken, so that
 * Zoom waits while the host stores. The client calls it on threads of its own, any thread takes.
 */
final class Listening implements WebSocket.Listener {
    private static final int LONGEST = 1 << 20;

    private final BlockingDeque<Heard> heard = new LinkedBlockingDeque<>();
    private final StringBuilder begun = new StringBuilder();

    /** A whole text, or that there will be no more. */
    sealed interface Heard {}

    record Text(String text) implements Heard {}

    record End(ConnectionException why) implements Heard {}

    Optional<Heard> take(long nanos) throws InterruptedException {
        return Optional.ofNullable(heard.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /** It is the first to be taken again. */
    void giveBack(Heard taken) {
        heard.addFirst(taken);
    }

    void end(String why) {
        end(Failure.UNAVAILABLE, why);
    }

    private void end(Failure failure, String why) {
        heard.add(new End(new ConnectionException(failure, why)));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        begun.append(data);
        if (begun.length() > LONGEST) {
            end(Failure.PROTOCOL, "Zoom sent a message of more than " + LONGEST + " characters over the WebSocket");
            socket.abort();
        } else if (last) {
            heard.add(new Text(begun.toString()));
            begun.setLength(0);
        } else {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end("Zoom closed the WebSocket (code " + code + ")");
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        end("the WebSocket to Zoom broke");
    }
}
