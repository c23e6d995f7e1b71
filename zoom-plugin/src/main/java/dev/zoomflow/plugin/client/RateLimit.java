package dev.zoomflow.plugin.client;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.http.RetryAfter;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A 429. Its headers are all optional; Zoom's daily limits end at midnight UTC. */
final class RateLimit {
    private RateLimit() {}

    static ConnectionException of(HttpHeaders headers, ApiWords words, Instant now) {
        var message = "Zoom's rate limit for this account is reached" + words.said();
        return RetryAfter.of(headers, now)
                .or(() -> untilMidnight(headers, words, now))
                .map(wait -> ConnectionException.rateLimited(wait, message))
                .orElseGet(() -> ConnectionException.coded(Failure.RATE_LIMITED, "429", message));
    }

    private static Optional<Duration> untilMidnight(HttpHeaders headers, ApiWords words, Instant now) {
        var kind = headers.firstValue("X-RateLimit-Type").orElse("") + " " + words.message();
        if (!kind.toLowerCase(Locale.ROOT).contains("daily")) {
            return Optional.empty();
        }
        var midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        return Optional.of(Duration.between(now, midnight));
    }
}
