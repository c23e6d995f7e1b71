package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.Rules;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** The mapping {@code rules}. */
final class RulesReader {
    static final Set<String> KEYS = Set.of("refresh_grace", "refresh_tolerance", "single_server_token");

    private RulesReader() {}

    static Rules read(YamlMap map) {
        Rules standard = Rules.standard();
        Rules graceful = map.parsed("refresh_grace", text -> standard.withRefreshGrace(duration(text)))
                .orElse(standard);
        Rules tolerant = map.parsed("refresh_tolerance", text -> graceful.withRefreshTolerance(Integer.parseInt(text)))
                .orElse(graceful);
        return map.flag("single_server_token") ? tolerant.withSingleServerToken() : tolerant;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("a duration looks like PT30S (30 seconds)", malformed);
        }
    }
}
