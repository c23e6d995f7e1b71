package dev.zoomflow.host.inbox;

import java.time.Duration;

/** What is said at once when it begins, and while it goes on now and then. One thread. */
final class Trouble {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private boolean goesOn;
    private long said;

    /** It is there. @return whether to say so now */
    boolean isToBeSaid() {
        var due = !goesOn || System.nanoTime() - said >= PAUSE.toNanos();
        if (due) {
            said = System.nanoTime();
        }
        goesOn = true;
        return due;
    }

    /** @return whether it was there */
    boolean end() {
        var wasThere = goesOn;
        goesOn = false;
        return wasThere;
    }
}
