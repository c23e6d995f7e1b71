package dev.zoomflow.testkit;

/** How many of which requests are expected. */
public final class ExpectedRequests {
    private final RequestPattern pattern;
    private final int least;
    private final int most;

    private ExpectedRequests(RequestPattern pattern, int least, int most) {
        this.pattern = pattern;
        this.least = least;
        this.most = most;
    }

    static ExpectedRequests exactly(int count, RequestPattern pattern) {
        if (count < 0) {
            throw new IllegalArgumentException(count + " requests cannot be expected");
        }
        return new ExpectedRequests(pattern, count, count);
    }

    static ExpectedRequests atLeastOnce(RequestPattern pattern) {
        return new ExpectedRequests(pattern, 1, Integer.MAX_VALUE);
    }

    public RequestPattern pattern() {
        return pattern;
    }

    public boolean allows(long count) {
        return least <= count && count <= most;
    }

    @Override
    public String toString() {
        return pattern + (least == most ? ", " + least + (least == 1 ? " time" : " times") : "");
    }
}
