package dev.zoomflow.testkit.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as Zoom writes them. */
public final class ZoomTime {
    private ZoomTime() {}

    /** {@code 2026-09-07T09:00:00Z} */
    public static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
