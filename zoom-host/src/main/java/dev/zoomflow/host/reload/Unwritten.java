package dev.zoomflow.host.reload;

import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.OnBehalf;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be written of changes that are in use: they do not wait for the store, and when it cannot be written to, what
 * is to be written waits for it. Not thread-safe.
 */
final class Unwritten {
    private static final Logger LOG = LoggerFactory.getLogger(Unwritten.class);

    private final Deque<Line> lines = new ArrayDeque<>();
    private boolean failing;

    private record Line(String what, String person, Runnable write) {}

    /** @param what for people */
    void add(String what, Runnable write) {
        lines.add(new Line(what, OnBehalf.person(), write));
    }

    /** As far as the store takes it, in this order; the rest the next time. */
    void write() {
        try {
            while (!lines.isEmpty()) {
                write(lines.element());
                lines.remove();
            }
            failing = false;
        } catch (StoreException storeDown) {
            if (!failing) {
                LOG.warn(
                        "what is in use since a moment ago is not written down ({} lines from: {}), and is when the store"
                                + " takes it again: {}",
                        lines.size(),
                        lines.element().what(),
                        storeDown.getMessage());
            }
            failing = true;
        }
    }

    private static void write(Line line) {
        OnBehalf.<Object>of(line.person(), () -> {
            line.write().run();
            return line;
        });
    }
}
