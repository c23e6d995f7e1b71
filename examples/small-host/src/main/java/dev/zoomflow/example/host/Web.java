package dev.zoomflow.example.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.api.event.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** The JDK's HTTP server, with the SPI's own type for a request. */
final class Web implements AutoCloseable {
    /** What a request is answered with. */
    record Reply(int status, String header, String value, String body) {
        static Reply text(int status, String body) {
            return new Reply(status, "Content-Type", "text/plain; charset=utf-8", body);
        }

        static Reply redirect(URI address) {
            return new Reply(302, "Location", address.toString(), "");
        }
    }

    /** What a path does. */
    interface Page {
        Reply answer(Delivery request) throws IOException;
    }

    private final HttpServer server;

    Web(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.start();
    }

    void serve(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, page.answer(request(exchange)));
            }
        });
    }

    static Map<String, String> parameters(Delivery request) {
        return Stream.of(request.uri().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .distinct()
                .collect(toMap(name -> name, name -> request.query(name).orElse("")));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Delivery request(HttpExchange exchange) throws IOException {
        return Delivery.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes(),
                Instant.now());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var body = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set(reply.header(), reply.value());
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
