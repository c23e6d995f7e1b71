package dev.zoomflow.testkit;

import java.time.Duration;

/** How strict Zoom is in this world. Immutable. */
public record Rules(TokenRules tokens) {
    /** Zoom as it is today, as far as anybody knows. */
    public static Rules standard() {
        return new Rules(TokenRules.standard());
    }

    /**
     * For so long after a refresh the used refresh token still works; zero, the standard, kills it at once.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public Rules withRefreshGrace(Duration grace) {
        return new Rules(new TokenRules(grace, tokens.refreshTolerance(), tokens.singleServerToken()));
    }

    /**
     * So many generations of used refresh tokens still work, as they did in old Zoom; none does in the standard.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public Rules withRefreshTolerance(int generations) {
        return new Rules(new TokenRules(tokens.refreshGrace(), generations, tokens.singleServerToken()));
    }

    /** A new token of a Server-to-Server app kills the one before, as in old Zoom. */
    public Rules withSingleServerToken() {
        return new Rules(new TokenRules(tokens.refreshGrace(), tokens.refreshTolerance(), true));
    }
}
