package dev.zoomflow.benchmarks.load;

/**
 * How a service signs what it sends. Zoom and Slack sign the same text with the same function; names differ.
 *
 * @param signature the header with {@code v0=} and the HMAC-SHA256 of {@code v0:TIMESTAMP:BODY}
 * @param timestamp the header with the seconds since 1970
 */
public record Dialect(String name, String signature, String timestamp, String userAgent) {
    public static final Dialect ZOOM =
            new Dialect("zoom", "x-zm-signature", "x-zm-request-timestamp", "Zoom Marketplace/1.0a");
    public static final Dialect SLACK =
            new Dialect("slack", "X-Slack-Signature", "X-Slack-Request-Timestamp", "Slackbot 1.0");
}
