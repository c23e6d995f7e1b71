package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.DeliveryRules;
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
     * @param rules how long an endpoint may take, and what an answer of 3xx means
     */
    public Dispatch(Directory directory, InstantSource stamp, InstantSource clock, DeliveryRules rules, Push push) {
        this.post = new Post(new Headers(directory, stamp), clock, rules);
        this.push = push;
    }

    /** Takes an event to a subscription's open WebSocket, if there is one. */
    @FunctionalInterface
    public interface Push {
        Attempt push(Subscription subscription, String event);
    }

    Attempt send(Outgoing outgoing) {
        Subscription subscription = outgoing.subscription();
        return subscription.channel() instanceof Channel.WebSocket
                ? push.push(subscription, outgoing.body().text())
                : post.send(outgoing);
    }

    @Override
    public void close() {
        post.close();
    }
}
