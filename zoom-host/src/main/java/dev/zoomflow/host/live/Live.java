package dev.zoomflow.host.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells the pages what changed. Nothing here is durable: who misses a change sees the truth in the store when it looks.
 *
 * <p>Any thread. Telling never waits: each listener has a bounded queue and a thread of its own, and loses the oldest
 * changes when it does not keep up.
 */
public final class Live {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<Change> relay = change -> {};

    /** It happened here. */
    public void tell(Change change) {
        heard(change);
        relay.accept(change);
    }

    /** It happened elsewhere. */
    public void heard(Change change) {
        listeners.forEach(listener -> listener.offer(change));
    }

    /** @param elsewhere gets what happens here, for others; must not wait */
    public void relay(Consumer<Change> elsewhere) {
        relay = elsewhere;
    }

    /** Calls {@code listener} on one thread, in order, until the subscription is closed or the listener throws. */
    public Subscription listen(Consumer<Change> listener) {
        var made = new Listener(listener, listeners::remove);
        listeners.add(made);
        made.start();
        return made;
    }
}
