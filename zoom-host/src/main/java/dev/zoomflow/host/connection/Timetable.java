package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.thread.Doubling;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When the background looks after a grant. Every time has a jitter: what was connected in one minute is not renewed in one
 * minute for ever.
 */
final class Timetable {
    /** Unused for longer, a grant is not renewed ahead of time: the next call does it. */
    static final Duration IN_USE = Duration.ofHours(12);
    /** Renewals begin no earlier before the expiry. */
    static final Duration LONGEST_AHEAD = Duration.ofMinutes(10);
    /** A refusal is asked about once more after it, then the tokens are erased. */
    static final Duration DOUBT = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Doubling RETRY = new Doubling(Duration.ofSeconds(15), Duration.ofMinutes(15));
    /** Far below the 90 days that a refresh token may lie unused. */
    private static final Duration IDLE = Duration.ofDays(7);

    boolean isInUse(Instant used, Instant now) {
        return used.isAfter(now.minus(IN_USE));
    }

    /** Whether these are to be replaced now rather than only tried. */
    boolean isRunningOut(TokenSet tokens, Instant now) {
        return tokens.expiresBefore(now.plus(LONGEST_AHEAD));
    }

    /** For a grant in use: 5 to 15 percent of their life before they expire. */
    Instant ahead(TokenSet tokens, Instant now) {
        return tokens.expiresAt()
                .map(expiry -> expiry.minus(shorter(times(Duration.between(now, expiry), 0.05, 0.15))))
                .map(due -> due.isBefore(now.plus(SHORTEST)) ? now.plus(SHORTEST) : due)
                .orElseGet(() -> idle(now));
    }

    /** @param proof when the service last accepted the tokens */
    Instant idle(Instant proof) {
        return proof.plus(times(IDLE, 0.8, 1.2));
    }

    boolean isIdleFor(Instant proof, Instant now) {
        return !now.isBefore(proof.plus(times(IDLE, 0.8, 0.8)));
    }

    /** @param failures in a row, this one counted */
    Instant retry(int failures, Optional<Duration> wanted, Instant now) {
        var wait = RETRY.after(failures);
        var longer = wanted.filter(told -> told.compareTo(wait) > 0).orElse(wait);
        return now.plus(times(longer, 1, 1.2));
    }

    private static Duration shorter(Duration ahead) {
        return ahead.compareTo(LONGEST_AHEAD) < 0 ? ahead : LONGEST_AHEAD;
    }

    private static Duration times(Duration duration, double least, double most) {
        var factor = least == most ? least : ThreadLocalRandom.current().nextDouble(least, most);
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }
}
