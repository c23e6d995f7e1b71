package dev.zoomflow.plugin.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers what a test tells it to: for answers the simulator would never give. */
public final class FakeZoom implements AutoCloseable {
    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** A request as it arrived. */
    public record Seen(String method, String path, Headers headers) {}

    /** What is said to it. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json;charset=UTF-8"), body);
        }

        public static Reply redirect(String location) {
            return new Reply(302, Map.of("Location", location), "");
        }
    }

    private FakeZoom(HttpServer server) {
        this.server = server;
    }

    public static FakeZoom start() {
        // else each answer on a kept connection takes 40 ms on JDK 17
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return new FakeZoom(server);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public FakeZoom on(String path, Reply reply) {
        server.createContext(path, exchange -> answer(exchange, reply));
        return this;
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            seen.add(new Seen(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public List<Seen> seen() {
        return seen;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
