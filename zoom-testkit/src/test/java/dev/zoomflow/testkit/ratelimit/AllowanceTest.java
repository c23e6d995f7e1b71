package dev.zoomflow.testkit.ratelimit;

import static dev.zoomflow.testkit.rest.RateLabel.HEAVY;
import static dev.zoomflow.testkit.rest.RateLabel.INTENSIVE;
import static dev.zoomflow.testkit.rest.RateLabel.LIGHT;
import static dev.zoomflow.testkit.rest.RateLabel.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.rest.RateLabel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of days that would be too many calls over HTTP. */
class AllowanceTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private Instant now = MIDNIGHT;
    private final Counters counters = new Counters(() -> now);

    @ParameterizedTest
    @CsvSource({"PRO,30000", "BUSINESS,60000", "PHONE_PRO,15000", "PHONE_BUSINESS,30000"})
    void heavyAndIntensiveCallsUseUpOneDayTogether(Allowance allowance, int calls) {
        assertThat(counters.take(claims(allowance, INTENSIVE))).isEmpty();
        for (int i = 1; i < calls; i++) {
            now = now.plusSeconds(1);
            assertThat(counters.take(claims(allowance, HEAVY))).isEmpty();
        }
        now = now.plusSeconds(60);

        for (RateLabel usedUp : List.of(HEAVY, INTENSIVE)) {
            assertThat(counters.take(claims(allowance, usedUp)))
                    .hasValueSatisfying(quota -> assertThat(quota.window()).isEqualTo(Window.DAY));
        }
        assertThat(counters.take(claims(allowance, LIGHT))).isEmpty();
        assertThat(counters.take(claims(allowance, MEDIUM))).isEmpty();
        now = MIDNIGHT.plusSeconds(86_400);
        assertThat(counters.take(claims(allowance, HEAVY))).isEmpty();
        assertThat(counters.take(claims(allowance, INTENSIVE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,6000", "MEDIUM,2000", "HEAVY,1000"})
    void aFreeAccountsLabelsAreUsedUpEachByItself(RateLabel label, int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(counters.take(claims(Allowance.FREE, label))).isEmpty();
            now = now.plusSeconds(1);
        }

        assertThat(counters.take(claims(Allowance.FREE, label)))
                .hasValueSatisfying(quota -> assertThat(quota.window()).isEqualTo(Window.DAY));
        assertThat(RateLabel.values())
                .filteredOn(other -> other != label)
                .allSatisfy(other ->
                        assertThat(counters.take(claims(Allowance.FREE, other))).isEmpty());
    }

    private static List<Claim> claims(Allowance allowance, RateLabel label) {
        return allowance.quotas(label).stream()
                .map(quota -> new Claim("an account", quota))
                .toList();
    }
}
