package dev.zoomflow.testkit.ratelimit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What calls are counted in; each begins anew with the second, the minute or the day of UTC. */
enum Window {
    SECOND(ChronoUnit.SECONDS),
    MINUTE(ChronoUnit.MINUTES),
    DAY(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    Window(ChronoUnit unit) {
        this.unit = unit;
    }

    Instant start(Instant time) {
        return time.truncatedTo(unit);
    }

    Instant end(Instant time) {
        return start(time).plus(1, unit);
    }
}
