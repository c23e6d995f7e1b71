package dev.zoomflow.host.feed;

import java.time.Duration;

/** That this node, and no other, may have a feed open. For one thread. */
final class Lease {
    private static final Duration CHECK = Duration.ofSeconds(3);

    private final FeedKey key;
    private final FeedTable table;
    private final FeedSource source;
    private final String version;
    private long checkedAt = System.nanoTime();

    Lease(FeedKey key, FeedTable table, FeedSource source) {
        this.key = key;
        this.table = table;
        this.source = source;
        this.version = source.version(key);
    }

    /** Asks now and then: whether it still has it, and whether there still is such a feed, with the same settings. */
    boolean lasts() {
        if (System.nanoTime() - checkedAt < CHECK.toNanos()) {
            return true;
        }
        checkedAt = System.nanoTime();
        return table.hold(key)
                && source.find(key).isPresent()
                && source.version(key).equals(version);
    }
}
