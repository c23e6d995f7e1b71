package dev.zoomflow.testkit;

import dev.zoomflow.testkit.webhook.Headers;
import dev.zoomflow.testkit.webhook.Signature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The request with which Zoom delivers a body to an app's endpoint, rightly signed unless it is spoiled: for tests of a
 * receiver that want the request in their own hands. {@link Webhooks#send} has the simulator send one. Needs no running
 * simulator. Immutable: each call returns another request.
 */
public final class WebhookRequest {
    private final String secretToken;
    private final byte[] body;
    private final Map<String, List<String>> headers;

    private WebhookRequest(String secretToken, byte[] body, Map<String, List<String>> headers) {
        this.secretToken = secretToken;
        this.body = body;
        this.headers = Collections.unmodifiableMap(headers);
    }

    /**
     * @param app its secret token signs
     * @param body sent as it is, so it may be oddly written
     * @param at when it is sent, by the receiver's clock
     */
    public static WebhookRequest of(App app, String body, Instant at) {
        return of(app, body.getBytes(StandardCharsets.UTF_8), at);
    }

    /** As {@link #of(App, String, Instant)}, of bytes that need be no text. */
    public static WebhookRequest of(App app, byte[] body, Instant at) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Headers.unsigned(app.clientId(), new String(body, StandardCharsets.UTF_8), at)
                .forEach((name, value) -> headers.put(name, List.of(value)));
        return new WebhookRequest(app.secretToken(), body.clone(), headers).signed();
    }

    /** The same request when it is sent again: its id stays, and it is signed anew. */
    public WebhookRequest at(Instant time) {
        return at(Headers.timestamp(time));
    }

    /**
     * As {@link #at(Instant)}.
     *
     * @param timestamp signed as it is written here, so it need be no time
     */
    public WebhookRequest at(String timestamp) {
        return with(Headers.TIMESTAMP, timestamp)
                .with(Headers.TRACE, Headers.trace())
                .signed();
    }

    /** Signed with this secret token, which is not the app's: a forgery. */
    public WebhookRequest signedWith(String otherSecretToken) {
        return new WebhookRequest(otherSecretToken, body, headers).signed();
    }

    /** Without a signature. */
    public WebhookRequest unsigned() {
        return with(Headers.SIGNATURE);
    }

    /** Another body under the signature of the one before, as somebody makes it on the way. */
    public WebhookRequest tampered(String otherBody) {
        return tampered(otherBody.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #tampered(String)}, of bytes that need be no text. */
    public WebhookRequest tampered(byte[] otherBody) {
        return new WebhookRequest(secretToken, otherBody.clone(), headers);
    }

    /**
     * Another header, or another value of one. The signature stays what it was.
     *
     * @param name in lower case
     * @param values none leaves it out, several repeat it
     */
    public WebhookRequest with(String name, String... values) {
        Map<String, List<String>> other = new LinkedHashMap<>(headers);
        other.put(name, List.of(values));
        other.values().removeIf(List::isEmpty);
        return new WebhookRequest(secretToken, body, other);
    }

    private WebhookRequest signed() {
        String timestamp = headers.getOrDefault(Headers.TIMESTAMP, List.of("")).get(0);
        return with(Headers.SIGNATURE, Signature.of(secretToken, timestamp, body));
    }

    /** Names are in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** For the JDK's client. */
    public HttpRequest.Builder to(URI endpoint) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request;
    }

    @Override
    public String toString() {
        return new String(body, StandardCharsets.UTF_8) + " with " + headers;
    }
}
