package com.example.meetings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receives Zoom's webhooks and remembers which meetings ended; each once, however often Zoom tells of it. */
public final class MeetingLog implements AutoCloseable {
    private final HttpServer server;
    private final String secretToken;
    private final Map<String, String> topics = new ConcurrentHashMap<>();

    /** @param port 0 takes a free one */
    public MeetingLog(int port, String secretToken) throws IOException {
        this.secretToken = secretToken;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/zoom", this::receive);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/zoom");
    }

    /** By the meeting's uuid. */
    public Map<String, String> topics() {
        return Map.copyOf(topics);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!isGenuine(exchange, body)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (Json.value(body, "event").equals("endpoint.url_validation")) {
                answerValidation(exchange, Json.value(body, "plainToken"));
            } else {
                remember(body);
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    private boolean isGenuine(HttpExchange exchange, String body) {
        var headers = exchange.getRequestHeaders();
        var timestamp = String.valueOf(headers.getFirst("x-zm-request-timestamp"));
        var signed = "v0=" + hmac("v0:" + timestamp + ":" + body);
        var signature = String.valueOf(headers.getFirst("x-zm-signature"));
        return isFresh(timestamp)
                && MessageDigest.isEqual(
                        signed.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFresh(String timestamp) {
        return timestamp.matches("\\d{1,10}")
                && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) <= 300;
    }

    private void answerValidation(HttpExchange exchange, String plainToken) throws IOException {
        var json = "{\"plainToken\":\"" + plainToken + "\",\"encryptedToken\":\"" + hmac(plainToken) + "\"}";
        exchange.sendResponseHeaders(200, json.length());
        exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
    }

    private void remember(String body) {
        if (Json.value(body, "event").equals("meeting.ended")) {
            topics.put(Json.value(body, "uuid"), Json.value(body, "topic"));
        }
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
