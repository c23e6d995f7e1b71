package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Retries retries = new Retries(() -> 0);

    private static Run run(int failures, Duration failingFor) {
        var since = failures == 0 ? Optional.<Instant>empty() : Optional.of(NOW.minus(failingFor));
        return new Run(
                1,
                1,
                new Lane("con_a", "h", "=k"),
                false,
                failures + 1,
                failures,
                NOW.minus(failingFor),
                since,
                "node",
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION, PARKED",
        "AUTHORIZATION, PARKED",
        "REFUSED, DEAD",
        "RATE_LIMITED, WAITING",
        "UNAVAILABLE, WAITING",
        "PROTOCOL, DEAD"
    })
    void theFailureAloneDecides(Failure failure, RunState state) {
        assertThat(retries.after(run(0, Duration.ZERO), new ConnectionException(failure, "x"), NOW)
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1, PT5S", "2, PT30S", "3, PT2M", "4, PT5M", "5, PT5M"})
    void theWaitsGrow(int failures, Duration wait) {
        assertThat(retries.after(run(failures, Duration.ZERO), new IllegalStateException("x"), NOW)
                        .due())
                .isEqualTo(NOW.plus(wait));
    }

    @Test
    void waitsAreSpreadByUpToATenth() {
        assertThat(new Retries(() -> 1).retry(run(4, Duration.ZERO), "x", NOW).due())
                .isEqualTo(NOW.plusSeconds(330));
    }

    @Test
    void afterAQuarterOfAnHourOfFailuresARunIsDead() {
        assertThat(retries.retry(run(5, Duration.ofMinutes(10)), "x", NOW).state())
                .isEqualTo(RunState.WAITING);
        assertThat(retries.retry(run(5, Duration.ofMinutes(11)), "x", NOW).state())
                .isEqualTo(RunState.DEAD);
    }

    @Test
    void aRateLimitIsWaitedForADayAtMost() {
        var limited = ConnectionException.rateLimited(Duration.ofHours(2), "slow down");

        assertThat(retries.after(run(0, Duration.ofHours(22)), limited, NOW).state())
                .isEqualTo(RunState.WAITING);
        var dead = retries.after(run(0, Duration.ofHours(23)), limited, NOW);
        assertThat(dead.state()).isEqualTo(RunState.DEAD);
        assertThat(dead.problem()).contains("24 hours", "slow down");
    }

    @Test
    void aRateLimitWithoutATimeIsHalfAMinute() {
        var limited = new ConnectionException(Failure.RATE_LIMITED, "slow down");

        assertThat(retries.after(run(0, Duration.ZERO), limited, NOW).due()).isEqualTo(NOW.plusSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0})
    void aWaitThatIsNoneIsASecond(long seconds) {
        var thrown = ConnectionException.rateLimited(Duration.ofSeconds(seconds), "x");
        assertThat(retries.after(run(0, Duration.ZERO), thrown, NOW).due()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void aWaitBeyondAllTimeIsGivenUp() {
        var thrown = ConnectionException.rateLimited(Duration.ofSeconds(Long.MAX_VALUE), "x");
        assertThat(retries.after(run(0, Duration.ZERO), thrown, NOW).state()).isEqualTo(RunState.DEAD);
    }

    @Test
    void anExceptionThatCannotTellOfItselfIsToldByItsClass() {
        for (var odd : List.of(new Silent(), new Broken())) {
            assertThat(retries.after(run(0, Duration.ZERO), odd, NOW).problem())
                    .contains(odd.getClass().getName());
        }
    }

    @SuppressWarnings({"NullAway", "ToStringReturnsNull", "OverrideThrowableToString"})
    private static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            return null;
        }
    }

    @SuppressWarnings("OverrideThrowableToString")
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new IllegalStateException("not even this");
        }
    }
}
