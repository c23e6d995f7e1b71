package dev.zoomflow.host.store;

import java.time.Duration;

/**
 * How long nobody takes over what a node has begun, when it is not heard of.
 *
 * @param beat how often it is renewed: several times while it lasts
 */
record Lease(Duration lasts, Duration beat) {
    static final Lease STANDARD = new Lease(Duration.ofSeconds(15), Duration.ofSeconds(3));
}
