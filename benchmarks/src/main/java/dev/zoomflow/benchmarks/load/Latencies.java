package dev.zoomflow.benchmarks.load;

/** Durations, counted in steps of 10 µs up to 5 s. One thread. */
public final class Latencies {
    private static final int STEP_NANOS = 10_000;
    private static final int STEPS = 500_000;

    private final int[] counts = new int[STEPS + 1];
    private long total;

    public void add(long nanos) {
        counts[(int) Math.min(STEPS, Math.max(0, nanos) / STEP_NANOS)]++;
        total++;
    }

    /** Milliseconds that this share of the durations stays within. */
    public double percentile(double share) {
        var rank = (long) Math.ceil(total * share);
        var seen = 0L;
        for (int step = 0; step <= STEPS; step++) {
            seen += counts[step];
            if (seen >= rank && seen > 0) {
                return (step + 1) * (STEP_NANOS / 1e6);
            }
        }
        return 0;
    }

    long total() {
        return total;
    }
}
