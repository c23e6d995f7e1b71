package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.DeliveryRules.Exhaustion;
import dev.zoomflow.testkit.DeliveryRules.Redirects;
import dev.zoomflow.testkit.RequestRules.RetryAfter;
import dev.zoomflow.testkit.Rules;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** The mapping {@code rules}. */
final class RulesReader {
    static final Set<String> KEYS = Set.of(
            "refresh_grace",
            "refresh_tolerance",
            "single_server_token",
            "redirects",
            "exhaustion",
            "events_beyond_scopes",
            "invalid_token_text",
            "patience",
            "rate_limits",
            "retry_after",
            "slashed_uuids");

    private RulesReader() {}

    static Rules read(YamlMap map) {
        Rules standard = Rules.standard();
        Rules graceful = map.parsed("refresh_grace", text -> standard.withRefreshGrace(duration(text)))
                .orElse(standard);
        Rules tolerant = map.number("refresh_tolerance", 0)
                .map(generations -> graceful.withRefreshTolerance(generations.intValue()))
                .orElse(graceful);
        Rules tokens = map.flag("single_server_token") ? tolerant.withSingleServerToken() : tolerant;
        return requests(map, deliveries(map, tokens));
    }

    private static Rules deliveries(YamlMap map, Rules tokens) {
        Rules redirected = map.choice("redirects", Redirects.class)
                .map(tokens::withRedirects)
                .orElse(tokens);
        Rules exhausted = map.choice("exhaustion", Exhaustion.class)
                .map(redirected::withExhaustion)
                .orElse(redirected);
        Rules worded = map.text("invalid_token_text")
                .map(exhausted::withInvalidTokenText)
                .orElse(exhausted);
        Rules patient = map.parsed("patience", text -> worded.withPatience(duration(text)))
                .orElse(worded);
        return map.flag("events_beyond_scopes") ? patient.withEventsBeyondScopes() : patient;
    }

    private static Rules requests(YamlMap map, Rules rules) {
        Rules dated = map.choice("retry_after", RetryAfter.class)
                .map(rules::withRetryAfter)
                .orElse(rules);
        Rules limited = map.flag("rate_limits") ? dated.withRateLimits() : dated;
        return map.flag("slashed_uuids") ? limited.withSlashedUuids() : limited;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("a duration looks like PT30S (30 seconds)", malformed);
        }
    }
}
