package dev.zoomflow.host.engine;

import dev.zoomflow.api.ConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/** What follows from a failed attempt. A pure function but for the spread. */
final class Retries {
    private static final Duration HOLDS_LANE = Duration.ofMinutes(15);
    static final Duration WAITS_FOR_RATE = Duration.ofHours(24);
    static final Duration RATE_UNKNOWN = Duration.ofSeconds(30);
    private static final Duration AT_LEAST = Duration.ofSeconds(1);
    private static final List<Duration> SCHEDULE = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    private final DoubleSupplier spread;

    /** @param spread from 0 to 1: how much of a tenth a wait is lengthened, so that not all come back at once */
    Retries(DoubleSupplier spread) {
        this.spread = spread;
    }

    Settlement after(Run run, Throwable thrown, Instant now) {
        return thrown instanceof ConnectionException known
                ? byFailure(run, known, now)
                : retry(run, words(thrown), now);
    }

    private Settlement byFailure(Run run, ConnectionException thrown, Instant now) {
        var words = String.valueOf(thrown.getMessage());
        return switch (thrown.failure()) {
            case CONFIGURATION, AUTHORIZATION -> Settlement.parked(run, words);
            case REFUSED, PROTOCOL -> Settlement.dead(run, words);
            case UNAVAILABLE -> retry(run, words, now);
            case RATE_LIMITED -> rateLimited(run, thrown, now);
        };
    }

    private static Settlement rateLimited(Run run, ConnectionException thrown, Instant now) {
        var asked = thrown.retryAfter().orElse(RATE_UNKNOWN);
        var wait = asked.compareTo(AT_LEAST) < 0 ? AT_LEAST : asked;
        var left = Duration.between(now, run.triedSince().plus(WAITS_FOR_RATE));
        return wait.compareTo(left) > 0
                ? Settlement.dead(run, "rate limited for more than 24 hours: " + thrown.getMessage())
                : Settlement.uncounted(run, now.plus(wait), String.valueOf(thrown.getMessage()));
    }

    /** A handler's exception may be of a class of its own, and that class may fail too. */
    private static String words(Throwable thrown) {
        try {
            return Objects.requireNonNullElse(
                    thrown.toString(), thrown.getClass().getName());
        } catch (RuntimeException | Error worse) {
            return thrown.getClass().getName();
        }
    }

    Settlement retry(Run run, String problem, Instant now) {
        var wait = SCHEDULE.get(Math.min(run.failures(), SCHEDULE.size() - 1));
        var due = now.plusMillis(Math.round(wait.toMillis() * (1 + spread.getAsDouble() / 10)));
        var limit = run.firstFailedAt().orElse(now).plus(HOLDS_LANE);
        return due.isAfter(limit)
                ? Settlement.dead(run, "given up after %d attempts: %s".formatted(run.attempt(), problem))
                : Settlement.retried(run, due, problem);
    }
}
