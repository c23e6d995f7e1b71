package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    @Test
    void textsNumbersAndFlagsCanBeText() {
        assertThat(as(String.class, "\"a\"")).contains("a");
        assertThat(as(String.class, "85210000001")).contains("85210000001");
        assertThat(as(String.class, "true")).contains("true");
        assertThat(as(String.class, "[]")).isEmpty();
    }

    @Test
    void numbersMayComeAsTexts() {
        assertThat(as(int.class, "\"8\"")).contains(8);
        assertThat(as(long.class, "8e3")).contains(8000L);
        assertThat(as(int.class, "8.0")).contains(8);
        assertThat(as(double.class, "\"12.5\"")).contains(12.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.5", "2147483648", "\"\"", "\"eight\"", "true", "{}", "1e999999999", "1e-999999999"})
    void whatIsNoWholeNumberIsNotRoundedIntoOne(String json) {
        assertThat(as(int.class, json)).isEmpty();
    }

    @Test
    void timesAreTextsWithAZoneOrMilliseconds() {
        var noon = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(as(Instant.class, "\"2026-03-02T12:00:00Z\"")).contains(noon);
        assertThat(as(Instant.class, "\"2026-03-02T13:00:00+01:00\"")).contains(noon);
        assertThat(as(Instant.class, "1772452800000")).contains(noon);
        assertThat(as(Instant.class, "\"2026-03-02T12:00:00\"")).isEmpty();
        assertThat(as(Instant.class, "\"2026-03-02\"")).isEmpty();
        assertThat(as(Instant.class, "99999999999999999999")).isEmpty();
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertThat(as(boolean.class, "true")).contains(true);
        assertThat(as(boolean.class, "\"false\"")).contains(false);
        assertThat(as(boolean.class, "1")).isEmpty();
    }

    @Test
    void aBlankIsNoSecret() {
        assertThat(as(Secret.class, "\"x\"")).contains(Secret.of("x"));
        assertThat(as(Secret.class, "\" \"")).isEmpty();
    }

    private static Optional<Object> as(Class<?> type, String json) {
        return Scalars.of(type).orElseThrow().from(JsonReader.read(json)).map(value -> value);
    }
}
