package dev.zoomflow.plugin.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Answered;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The smallest host that serves an event source. */
public final class Receiver implements AutoCloseable {
    private final EventSource source;
    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private Receiver(EventSource source, HttpServer server) {
        this.source = source;
        this.server = server;
    }

    public static Receiver of(EventSource source) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new Receiver(source, server);
            server.createContext("/zoom/event", receiver::serve);
            server.start();
            return receiver;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/zoom/event");
    }

    public List<Event> events() {
        return events;
    }

    public List<Delivery> deliveries() {
        return deliveries;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var delivery = Delivery.of(
                    exchange.getRequestMethod(),
                    address(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes(),
                    Instant.now());
            deliveries.add(delivery);
            var result = source.receive(delivery);
            if (result instanceof Accepted accepted) {
                events.addAll(accepted.events());
                exchange.sendResponseHeaders(204, -1);
            } else if (result instanceof Answered answered) {
                var body = answered.body().getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", answered.contentType());
                exchange.sendResponseHeaders(answered.status(), body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(((Rejected) result).status(), -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
