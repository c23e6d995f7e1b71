package dev.zoomflow.benchmarks.load;

/**
 * What came of a load.
 *
 * @param good requests that were acknowledged
 * @param refused requests that got another answer than 2xx
 * @param seconds how long it took
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
public record Figures(long good, long refused, double seconds, double p50, double p99, double worst) {
    public double perSecond() {
        return good / seconds;
    }
}
