package dev.zoomflow.testkit.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The timestamps of the newest requests. No two with one id have the same, so none has the other's signature: Zoom sends
 * a request again after minutes only. Thread-safe.
 */
final class Stamps {
    private final Map<String, Long> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > DeliveryLog.MOST;
        }
    };

    /** The second of this time, or the one after the last that a request with this id had, whichever is later. */
    synchronized String next(String requestId, Instant time) {
        long second = last.merge(requestId, time.getEpochSecond(), (before, wanted) -> Math.max(before + 1, wanted));
        return Long.toString(second);
    }
}
