package dev.zoomflow.testkit;

import java.time.Duration;

/**
 * How long tokens outlive their successors.
 *
 * @param refreshGrace for how long a used refresh token still works
 * @param refreshTolerance how many generations of used refresh tokens still work, for ever
 * @param singleServerToken whether a Server-to-Server app has one living token only
 */
public record TokenRules(Duration refreshGrace, int refreshTolerance, boolean singleServerToken) {
    /**
     * @throws IllegalArgumentException when the grace or the tolerance is negative
     */
    public TokenRules {
        if (refreshGrace.isNegative()) {
            throw new IllegalArgumentException("the grace of refresh tokens cannot be negative, as " + refreshGrace);
        }
        if (refreshTolerance < 0) {
            throw new IllegalArgumentException(
                    "the tolerance for refresh tokens cannot be negative, as " + refreshTolerance);
        }
    }

    static TokenRules standard() {
        return new TokenRules(Duration.ZERO, 0, false);
    }
}
