package dev.zoomflow.testkit.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * How an attempt is signed.
 *
 * @param age how far its timestamp lies in the past
 * @param secret another one than the app's, where somebody forges
 * @param present whether it has a signature at all
 */
record Seal(Duration age, Optional<String> secret, boolean present) {
    static Seal genuine() {
        return stale(Duration.ZERO);
    }

    static Seal stale(Duration age) {
        return new Seal(age, Optional.empty(), true);
    }

    static Seal forged(String secret) {
        return new Seal(Duration.ZERO, Optional.of(secret), true);
    }

    static Seal none() {
        return new Seal(Duration.ZERO, Optional.empty(), false);
    }
}
