package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.SocketFault;
import dev.zoomflow.testkit.SocketFrame.Occasion;
import dev.zoomflow.testkit.http.Socket;
import dev.zoomflow.testkit.time.Timeline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What goes out to one client, in order, through whatever was planned to come between. Thread-safe. */
final class Outbox {
    private static final String PLANNED = "a planned fault";

    private final Socket socket;
    private final Ending ending;
    private final SocketFaults faults;
    private final Timeline timeline;
    private final Consumer<String> sent;
    private final Deque<String> held = new ArrayDeque<>();
    private boolean stalled;

    /** Ends the connection, for a reason. */
    interface Ending {
        void cut(String why);

        void close(int code, String reason, String why);
    }

    /**
     * @param sent hears of every text that went out
     */
    Outbox(Socket socket, Ending ending, SocketFaults faults, Timeline timeline, Consumer<String> sent) {
        this.socket = socket;
        this.ending = ending;
        this.faults = faults;
        this.timeline = timeline;
        this.sent = sent;
    }

    /** Completes exceptionally where something else happened in the frame's stead. */
    CompletionStage<String> send(Occasion occasion, String text) {
        Optional<SocketFault> met = faults.take(occasion);
        return met.isPresent() ? disturbed(met.get(), text) : send(text);
    }

    /** Past all plans. */
    synchronized CompletionStage<String> send(String text) {
        if (stalled) {
            held.add(text);
            return CompletableFuture.completedFuture(text);
        }
        sent.accept(text);
        return socket.send(text);
    }

    private CompletionStage<String> disturbed(SocketFault fault, String text) {
        if (fault instanceof SocketFault.Stall stall) {
            stall();
            timeline.at(timeline.now().plus(stall.duration()), this::release);
            return send(text);
        }
        if (fault instanceof SocketFault.Drop) {
            ending.cut(PLANNED);
        } else if (fault instanceof SocketFault.Close close) {
            ending.close(close.code(), close.reason(), PLANNED);
        } else if (fault instanceof SocketFault.Garbage garbage) {
            var unused = send(garbage.text());
        }
        return CompletableFuture.failedFuture(new IllegalStateException(fault.toString()));
    }

    private synchronized void stall() {
        stalled = true;
    }

    private synchronized void release() {
        stalled = false;
        while (!held.isEmpty()) {
            var unused = send(held.remove());
        }
    }
}
