package dev.zoomflow.testkit.http;

/** What stands in an answer's first line. */
public final class StatusCode {
    private static final int LEAST = 200;
    private static final int MOST = 599;

    private StatusCode() {}

    /**
     * @throws IllegalArgumentException when no answer ends an exchange with it
     */
    public static int checked(int status) {
        if (status < LEAST || status > MOST) {
            throw new IllegalArgumentException(
                    "an answer's status is from " + LEAST + " to " + MOST + ", not " + status);
        }
        return status;
    }
}
