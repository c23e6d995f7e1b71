package dev.zoomflow.host.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at once that deliveries are not stored, and while that goes on how many more were not: a line for each of them would
 * bury what else is said, and fill a disk. One thread.
 */
final class Refused {
    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

    private final Trouble trouble = new Trouble();
    private int unsaid;

    void add(int deliveries, String why) {
        unsaid += deliveries;
        if (trouble.isToBeSaid()) {
            LOG.error("{} deliveries were not stored: {}", unsaid, why);
            unsaid = 0;
        }
    }

    /** One was stored. */
    void end() {
        if (trouble.end()) {
            LOG.info("deliveries are stored again; since the last line {} were not", unsaid);
            unsaid = 0;
        }
    }
}
