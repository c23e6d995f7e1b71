package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.RequestRules.RetryAfter;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.RateLabel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What answers say about limits. */
final class RateHeaders {
    private final RetryAfter retryAfter;

    RateHeaders(RetryAfter retryAfter) {
        this.retryAfter = retryAfter;
    }

    Map<String, String> of(RateLabel label, Quota quota, int remaining) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Category", category(label));
        headers.put("X-RateLimit-Type", quota.window() == Window.DAY ? "Daily-limit" : "QPS");
        headers.put("X-RateLimit-Limit", Integer.toString(quota.calls()));
        headers.put("X-RateLimit-Remaining", Integer.toString(remaining));
        return headers;
    }

    Map<String, String> refused(RateLabel label, Quota quota, Instant now) {
        Map<String, String> headers = of(label, quota, 0);
        Instant end = quota.window().end(now);
        if (quota.window() != Window.DAY) {
            headers.put("X-RateLimit-Reset", Long.toString(end.getEpochSecond()));
        } else if (retryAfter != RetryAfter.MISSING) {
            headers.put("Retry-After", written(end, now));
        }
        return headers;
    }

    private String written(Instant end, Instant now) {
        return switch (retryAfter) {
            case DATE_TIME, MISSING -> ZoomTime.utc(end);
            case HTTP_DATE -> DateTimeFormatter.RFC_1123_DATE_TIME.format(end.atOffset(ZoneOffset.UTC));
            case SECONDS -> Long.toString((Duration.between(now, end).toMillis() + 999) / 1000);
        };
    }

    private static String category(RateLabel label) {
        return switch (label) {
            case LIGHT -> "Light";
            case MEDIUM -> "Medium";
            case HEAVY -> "Heavy";
            case INTENSIVE -> "Resource-intensive";
        };
    }
}
