package dev.zoomflow.testkit;

/**
 * How the REST API treats its callers.
 *
 * @param rateLimits whether calls are counted, and refused with 429 when an account has made too many
 * @param retryAfter how the header of this name says when a daily limit is over
 */
public record RequestRules(boolean rateLimits, RetryAfter retryAfter) {
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
        return new RequestRules(false, RetryAfter.DATE_TIME);
    }
}
