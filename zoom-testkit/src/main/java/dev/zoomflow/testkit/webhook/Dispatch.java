package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;

/** The two ways out: a signed request, or a frame on a WebSocket. */
public final class Dispatch implements AutoCloseable {
    private final Post post;
    private final Push push;

    /**
     * @param stamp the receiver's time, for the signature
     * @param clock the simulator's, for the log
     */
    public Dispatch(Directory directory, InstantSource stamp, InstantSource clock, Push push) {
        this.post = new Post(new Headers(directory, stamp), clock);
        this.push = push;
    }

    /** Takes an event to a subscription's open WebSocket, if there is one. */
    @FunctionalInterface
    public interface Push {
        void push(Subscription subscription, String body);
    }

    Attempt post(Outgoing outgoing) {
        return post.send(outgoing);
    }

    void push(Subscription subscription, String body) {
        push.push(subscription, body);
    }

    @Override
    public void close() {
        post.close();
    }
}
