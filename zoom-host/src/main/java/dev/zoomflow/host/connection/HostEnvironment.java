package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What the host has for plugins.
 *
 * @param settings the operator's values for a type's {@link ConnectionType#serverSettings()}
 */
public record HostEnvironment(Clock clock, HttpClient httpClient, Function<ConnectionType, SettingValues> settings) {
    /**
     * In nanoseconds, of which only differences count. A step of the system's clock is none; a host that lives by another clock
     * goes with its steps.
     */
    LongSupplier elapsed() {
        return clock.equals(Clock.systemUTC())
                ? System::nanoTime
                : () -> Instant.EPOCH.until(clock.instant(), ChronoUnit.NANOS);
    }
}
