package dev.zoomflow.host.doctor;

import java.time.Duration;

/**
 * How much of services' time one examination takes for connections that bring an app of their own.
 *
 * @param most so many connections are asked about
 * @param longest after this time no further one is
 */
record Limits(int most, Duration longest) {
    static Limits defaults() {
        return new Limits(25, Duration.ofSeconds(60));
    }
}
