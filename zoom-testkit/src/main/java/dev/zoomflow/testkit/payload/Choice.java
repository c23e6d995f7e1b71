package dev.zoomflow.testkit.payload;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which of all possible samples of an event is wanted.
 *
 * @param at when it happened; empty takes a time that belongs to the seed
 */
public record Choice(long seed, Optional<Instant> at, boolean onlyRequired) {
    private static final Instant FIRST_DAY = Instant.parse("2026-02-02T09:00:00Z");

    Instant time() {
        return at.orElseGet(() -> {
            Dice dice = new Dice(seed, "time");
            Instant day = FIRST_DAY.plus(7 * dice.number(0, 20) + dice.number(0, 4), ChronoUnit.DAYS);
            return day.plusMillis(dice.number(0, 9 * 3_600_000));
        });
    }
}
