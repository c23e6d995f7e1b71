package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An invented service that opens doors: OAuth's roles and steps in a form of its own, over HTTP. */
final class Doors implements AutoCloseable {
    static final String SECRET = "the-app's-own-secret";

    /** What a request is answered with. */
    private record Answer(int status, String text) {}

    private final HttpServer server;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final Map<String, String> accessOfRefresh = new ConcurrentHashMap<>();

    Doors() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/v1/token", exchange -> answer(exchange, token(body(exchange))));
        server.createContext("/v1/revoke", exchange -> answer(exchange, revoke(body(exchange))));
        server.createContext("/v1/", exchange -> answer(exchange, open(exchange)));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** A person allows. */
    String code() {
        var code = UUID.randomUUID().toString();
        codes.add(code);
        return code;
    }

    /** "secret code …" or "secret refresh …" */
    private Answer token(String[] words) {
        if (!words[0].equals(SECRET)) {
            return new Answer(401, "invalid_client");
        }
        var known = words[1].equals("code") ? codes.remove(words[2]) : accessOfRefresh.remove(words[2]) != null;
        if (!known) {
            return new Answer(400, "invalid_grant");
        }
        var access = "access-" + UUID.randomUUID();
        var refresh = "refresh-" + UUID.randomUUID();
        accessOfRefresh.put(refresh, access);
        return new Answer(200, access + " " + refresh);
    }

    private Answer revoke(String[] words) {
        return accessOfRefresh.remove(words[0]) == null ? new Answer(400, "invalid_token") : new Answer(200, "");
    }

    private Answer open(HttpExchange exchange) {
        var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return accessOfRefresh.containsValue(token.replace("Bearer ", ""))
                ? new Answer(200, "the house of Ann")
                : new Answer(401, "");
    }

    private static String[] body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8).split(" ", 3);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("X-Answer", answer.text());
            exchange.sendResponseHeaders(answer.status(), -1); // with a body the JDK's server takes 40 ms
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
