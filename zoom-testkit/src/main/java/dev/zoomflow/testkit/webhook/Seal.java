package dev.zoomflow.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an attempt is signed.
 *
 * @param age how far its timestamp lies in the past
 * @param secret another one than the app's, where somebody forges
 * @param present whether it has a signature at all
 * @param earliest its timestamp where the clock has not come so far
 */
record Seal(Duration age, Optional<String> secret, boolean present, Instant earliest) {
    static Seal genuine() {
        return stale(Duration.ZERO);
    }

    static Seal stale(Duration age) {
        return new Seal(age, Optional.empty(), true, Instant.MIN);
    }

    static Seal forged(String secret) {
        return new Seal(Duration.ZERO, Optional.of(secret), true, Instant.MIN);
    }

    static Seal none() {
        return new Seal(Duration.ZERO, Optional.empty(), false, Instant.MIN);
    }

    /** The seal of a retry: no two attempts of a delivery have the same timestamp, so none has the other's signature. */
    Seal after(Instant stamp) {
        return new Seal(age, secret, present, stamp.plusSeconds(1));
    }

    Instant stamp(Instant now) {
        Instant aged = now.minus(age);
        return aged.isBefore(earliest) ? earliest : aged;
    }
}
