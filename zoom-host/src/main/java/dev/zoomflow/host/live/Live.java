package dev.zoomflow.host.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells the pages what changed. Nothing here is durable: who misses a change sees the truth in the store when it looks.
 *
 * <p>Any thread. Telling never waits: listeners take a note and go on.
 */
public final class Live {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<Change> relay = change -> {};

    /** It happened here. */
    public void tell(Change change) {
        heard(change);
        relay.accept(change);
    }

    /** It happened elsewhere. */
    public void heard(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** @param elsewhere gets what happens here, for others; must not wait */
    public void relay(Consumer<Change> elsewhere) {
        relay = elsewhere;
    }

    /** @param listener called by any thread, by several at a time; must neither wait nor throw */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }
}
