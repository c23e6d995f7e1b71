package dev.zoomflow.testkit.ratelimit;

/**
 * So many calls in a window.
 *
 * @param pool what is counted together
 * @param refusal what the next caller reads
 */
record Quota(String pool, Window window, int calls, String refusal) {
    private static final String PER_SECOND =
            "You have reached the maximum per-second rate limit for this API. Try again later.";
    private static final String DAILY = "You have reached the maximum daily rate limit for this API. Refer to the"
            + " response header for details on when you can make another request.";

    /** One that is refused in Zoom's usual words. */
    Quota(String pool, Window window, int calls) {
        this(pool, window, calls, window == Window.DAY ? DAILY : PER_SECOND);
    }
}
