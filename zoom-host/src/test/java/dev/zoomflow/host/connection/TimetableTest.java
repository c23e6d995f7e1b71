package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final int GRANTS = 1_000;

    private final Timetable timetable = new Timetable();

    @Test
    void grantsOfOneMinuteAreRenewedThreeToNineMinutesBeforeTheirHourEndsAndNotTogether() {
        var due = waits(() -> timetable.ahead(tokens(Duration.ofHours(1)), NOW));

        assertThat(due).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMinutes(51), Duration.ofMinutes(57)));
        assertThat(due.stream().map(Duration::toMinutes).distinct()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void whatExpiresAtOnceIsNotRenewedWithoutAPause() {
        assertThat(timetable.ahead(tokens(Duration.ofSeconds(1)), NOW)).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void unusedGrantsAreTriedInTheCourseOfDaysAndNotTogether() {
        var due = waits(() -> timetable.idle(NOW));

        assertThat(due).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofHours(134), Duration.ofHours(202)));
        assertThat(due.stream().map(Duration::toHours).distinct()).hasSizeGreaterThan(50);
    }

    @Test
    void whatFailedTogetherIsNotTriedAgainTogetherAndNeverSooner() {
        var due = waits(() -> timetable.retry(3, Optional.empty(), NOW));

        assertThat(due).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72)));
        assertThat(due.stream().distinct()).hasSizeGreaterThan(GRANTS / 2);
    }

    @Test
    void aServiceThatAsksForMoreTimeGetsIt() {
        assertThat(waits(() -> timetable.retry(1, Optional.of(Duration.ofHours(1)), NOW)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(72)));
    }

    private static List<Duration> waits(Supplier<Instant> time) {
        return Stream.generate(time)
                .limit(GRANTS)
                .map(due -> Duration.between(NOW, due))
                .toList();
    }

    private static TokenSet tokens(Duration life) {
        return TokenSet.of(Secret.of("t")).withExpiry(NOW.plus(life));
    }
}
