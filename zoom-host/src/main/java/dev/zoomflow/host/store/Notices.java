package dev.zoomflow.host.store;

import java.time.Duration;
import java.util.List;

/**
 * What one node hears of the others. At most once: what was said while the line was down is lost. For one thread.
 */
public interface Notices extends AutoCloseable {
    /**
     * Waits until something is said, or the time is over.
     *
     * @return what was said, this node's own words too; empty if nothing was
     * @throws StoreException if the line is down: open another one
     */
    List<String> next(Duration patience);

    @Override
    void close();
}
