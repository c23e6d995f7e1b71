package dev.zoomflow.host.connection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which grants were used of late. Any thread; in memory until somebody takes it, so that a call costs no commit. */
final class Uses {
    private final Map<Long, Instant> latest = new ConcurrentHashMap<>();

    void mark(long grant, Instant now) {
        latest.put(grant, now);
    }

    Map<Long, Instant> take() {
        var taken = new HashMap<>(latest);
        taken.forEach(latest::remove);
        return taken;
    }
}
