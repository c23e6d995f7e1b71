package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.SocketConnection;
import dev.zoomflow.testkit.SocketFrame;
import dev.zoomflow.testkit.SocketFrame.Occasion;
import dev.zoomflow.testkit.http.Socket;
import dev.zoomflow.testkit.http.Upgrade;
import dev.zoomflow.testkit.time.Timeline;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One client's WebSocket, from the handshake to its end and after. Thread-safe. */
final class Connection implements Upgrade.Peer, Outbox.Ending {
    private static final int MOST_FRAMES = 1_000;
    private static final int NORMAL = 1000;

    private final Admission.Asked asked;
    private final Admission admission;
    private final OpenSockets others;
    private final Timeline timeline;
    private final Instant openedAt;
    private final Deque<SocketFrame> frames = new ArrayDeque<>();
    private Optional<String> end = Optional.empty();
    private @Nullable Socket socket;
    private @Nullable Outbox outbox;

    Connection(Admission.Asked asked, Admission admission, OpenSockets others, Timeline timeline) {
        this.asked = asked;
        this.admission = admission;
        this.others = others;
        this.timeline = timeline;
        this.openedAt = timeline.now();
    }

    String subscriptionId() {
        return asked.subscriptionId();
    }

    @Override
    public void opened(Socket opened) {
        connect(opened);
        Optional<String> refusal = admission.refusal(asked);
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        others.replace(this);
        var unused = send(Occasion.CONNECTED, Frames.connected());
        admission.token(asked).ifPresent(token -> timeline.at(token.expiresAt(), this::refuseIfNoLongerWelcome));
    }

    private synchronized void connect(Socket opened) {
        socket = opened;
        outbox = new Outbox(opened, this, others.faults(), timeline, text -> log(false, text));
        others.add(this);
    }

    @Override
    public void received(String text) {
        log(true, text);
        if (Frames.isHeartbeat(text) && !refuseIfNoLongerWelcome()) {
            var unused = send(Occasion.HEARTBEAT, Frames.heartbeat());
        }
    }

    /** Completes exceptionally, with words for people, where the client cannot have got it. */
    CompletionStage<String> push(String event) {
        return refuseIfNoLongerWelcome()
                ? CompletableFuture.failedFuture(new IllegalStateException("the access token is no longer good"))
                : send(Occasion.EVENT, Frames.event(event));
    }

    /** Whether it was. */
    private boolean refuseIfNoLongerWelcome() {
        Optional<String> refusal = admission.refusal(asked);
        if (open()) {
            refusal.ifPresent(this::refuse);
        }
        return refusal.isPresent();
    }

    private void refuse(String why) {
        send(Frames.refused(why));
        close(NORMAL, "", "refused: " + why);
    }

    private CompletionStage<String> send(Occasion occasion, String text) {
        Outbox to = outbox();
        return to == null
                ? CompletableFuture.failedFuture(new IllegalStateException("not connected"))
                : to.send(occasion, text);
    }

    void send(String text) {
        Outbox to = outbox();
        if (to != null) {
            var unused = to.send(text);
        }
    }

    private synchronized @Nullable Outbox outbox() {
        return end.isEmpty() ? outbox : null;
    }

    void replaced() {
        close(NORMAL, "", "another connection of the subscription took its place");
    }

    @Override
    public void close(int code, String reason, String why) {
        Socket closed = end(why);
        if (closed != null) {
            closed.close(code, reason);
        }
    }

    @Override
    public void cut(String why) {
        Socket broken = end(why);
        if (broken != null) {
            broken.cut();
        }
    }

    private synchronized @Nullable Socket end(String why) {
        boolean first = end.isEmpty();
        end = end.or(() -> Optional.of(why));
        return first ? socket : null;
    }

    /** Also where the client did not answer to the close. */
    void breakOff() {
        Socket known = socket();
        if (known != null) {
            known.cut();
        }
    }

    private synchronized @Nullable Socket socket() {
        return socket;
    }

    @Override
    public void closed() {
        end("the client closed it, or it broke");
    }

    synchronized boolean open() {
        return end.isEmpty();
    }

    private synchronized void log(boolean fromClient, String text) {
        frames.add(new SocketFrame(timeline.now(), fromClient, text));
        if (frames.size() > MOST_FRAMES) {
            frames.remove();
        }
    }

    synchronized SocketConnection view() {
        return new SocketConnection(asked.subscriptionId(), openedAt, List.copyOf(frames), end);
    }
}
