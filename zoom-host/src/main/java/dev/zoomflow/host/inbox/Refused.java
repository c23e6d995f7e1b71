package dev.zoomflow.host.inbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at once that deliveries are not stored, and while that goes on how many more were not: a line for each of them would
 * bury what else is said, and fill a disk. One thread.
 */
final class Refused {
    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private boolean failing;
    private long said;
    private int unsaid;

    void add(int deliveries, String why) {
        unsaid += deliveries;
        if (!failing || System.nanoTime() - said >= PAUSE.toNanos()) {
            LOG.error("{} deliveries were not stored: {}", unsaid, why);
            unsaid = 0;
            said = System.nanoTime();
        }
        failing = true;
    }

    /** One was stored. */
    void end() {
        if (failing) {
            LOG.info("deliveries are stored again; since the last line {} were not", unsaid);
            unsaid = 0;
        }
        failing = false;
    }
}
