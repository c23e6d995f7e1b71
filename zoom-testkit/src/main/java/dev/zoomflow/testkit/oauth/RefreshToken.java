package dev.zoomflow.testkit.oauth;

import java.time.Instant;
import java.util.Optional;

/**
 * A refresh token that was given out and may still be good for something.
 *
 * @param generation how many refreshes lie between the consent and this token
 */
record RefreshToken(String value, Grant grant, int generation, Instant expiresAt, Optional<Instant> usedAt) {
    @Override
    public String toString() {
        return "RefreshToken[generation=" + generation + ", expiresAt=" + expiresAt + "]";
    }

    RefreshToken used(Instant when) {
        return new RefreshToken(value, grant, generation, expiresAt, Optional.of(when));
    }
}
