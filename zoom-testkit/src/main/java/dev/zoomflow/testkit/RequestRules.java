package dev.zoomflow.testkit;

import dev.zoomflow.testkit.world.Identifiers;
import java.util.function.Supplier;

/**
 * How the REST API treats its callers.
 *
 * @param rateLimits whether calls are counted, and refused with 429 when an account has made too many
 * @param retryAfter how the header of this name says when a daily limit is over
 * @param slashedUuids whether the UUID of every new meeting is one that a path needs encoded twice
 */
public record RequestRules(boolean rateLimits, RetryAfter retryAfter, boolean slashedUuids) {
    /** The form of a {@code Retry-After} header. */
    public enum RetryAfter {
        /** {@code 2026-05-31T00:00:00Z}, as Zoom has been seen to write it, although HTTP has no such form. */
        DATE_TIME,
        /** {@code Sun, 31 May 2026 00:00:00 GMT} */
        HTTP_DATE,
        /** {@code 3600} */
        SECONDS,
        /** No such header: Zoom's documents no longer promise one. */
        MISSING
    }

    static RequestRules standard() {
        return new RequestRules(false, RetryAfter.DATE_TIME, false);
    }

    Supplier<String> uuids() {
        return slashedUuids ? Identifiers::slashedUuid : Identifiers::meetingUuid;
    }
}
