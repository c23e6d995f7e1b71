package dev.zoomflow.host.engine;

import java.time.Duration;

/**
 * How runs are run.
 *
 * @param timeOut how long one attempt may take before its thread is interrupted
 * @param grace how long an interrupted attempt may take to end before it counts as stuck
 * @param sweep how often the store is searched for due runs that nobody announced
 * @param workers attempts at the same time
 * @param perConnection attempts at the same time for one connection, so that none delays the others
 */
public record EngineSettings(Duration timeOut, Duration grace, Duration sweep, int workers, int perConnection) {
    public static EngineSettings defaults() {
        return new EngineSettings(Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofSeconds(1), 64, 8);
    }

    EngineSettings withTimeOut(Duration limit, Duration patience) {
        return new EngineSettings(limit, patience, sweep, workers, perConnection);
    }

    EngineSettings withSweep(Duration interval) {
        return new EngineSettings(timeOut, grace, interval, workers, perConnection);
    }
}
