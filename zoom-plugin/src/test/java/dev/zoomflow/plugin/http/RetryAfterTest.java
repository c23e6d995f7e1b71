package dev.zoomflow.plugin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "12,12",
        " 12 ,12",
        "'Thu, 01 Jan 2026 00:01:00 GMT',60",
        "2026-01-01T00:01:00Z,60",
        "2026-01-01T01:01:00+01:00,60",
        "0,1",
        "99999999,86400",
        "'Wed, 31 Dec 2025 00:00:00 GMT',1",
        "2030-01-01T00:00:00Z,86400"
    })
    void isReadInEveryForm(String retryAfter, long seconds) {
        assertThat(of(Map.of("Retry-After", List.of(retryAfter)))).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void isMeasuredByTheClockOfTheAnswer() {
        var anHourAhead = Map.of(
                "Date", List.of("Thu, 01 Jan 2026 01:00:00 GMT"), "Retry-After", List.of("2026-01-01T01:00:30Z"));
        assertThat(of(anHourAhead)).contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e3", "99999999999999999999"})
    void isNothingWhenItMakesNoSense(String retryAfter) {
        assertThat(of(Map.of("Retry-After", List.of(retryAfter)))).isEmpty();
    }

    private static Optional<Duration> of(Map<String, List<String>> headers) {
        return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true), NOW);
    }
}
