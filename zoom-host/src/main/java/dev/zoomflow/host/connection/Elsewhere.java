package dev.zoomflow.host.connection;

import java.util.Optional;

/** Authorisations that another node is finishing: the browser's second request may come to any node. */
final class Elsewhere {
    private static final long PAUSE_MILLIS = 100;
    private static final int MOST_PAUSES = 250;

    private final Core core;

    Elsewhere(Core core) {
        this.core = core;
    }

    /** The node that exchanges the code lives: it will say what came of it. */
    boolean isUnderway(Pending pending) {
        return pending.step() == Pending.Step.EXCHANGING
                && core.database.read(handle -> core.intents.isUnderway(handle, pending.intent())
                        && !core.intents.isOurs(handle, pending.intent()));
    }

    /** As soon as nobody else is at it any more; empty if that takes too long, or it is forgotten. */
    Optional<Pending> result(String key) {
        for (int i = 0; i < MOST_PAUSES; i++) {
            var now = core.database.read(handle -> core.pending.find(handle, key));
            if (now.isEmpty() || !isUnderway(now.get())) {
                return now;
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Claims.busy();
        }
    }
}
