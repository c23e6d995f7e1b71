package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at once that nothing can be derived, and while that goes on now and then. One thread. */
final class Held {
    private static final Logger LOG = LoggerFactory.getLogger(Held.class);

    private final Trouble trouble = new Trouble();

    void add(Throwable why) {
        if (trouble.isToBeSaid()) {
            say(why);
        }
    }

    private static void say(Throwable why) {
        if (why instanceof StoreException storeDown) {
            LOG.warn("stored deliveries wait, and are tried again every second: {}", storeDown.getMessage());
        } else {
            LOG.error("stored deliveries wait, and are tried again every second", why);
        }
    }

    /** It went well. */
    void end() {
        if (trouble.end()) {
            LOG.info("stored deliveries are derived again");
        }
    }
}
