package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.handler.EventHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A host for one connection: HTTP, a journal in a file, and its runs. */
final class FileHost implements HostSubject.Running {
    /** What is answered. */
    private record Reply(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Integration integration;
    private final Connection connection;
    private final WatchedStore tokens = new WatchedStore();
    private final FileJournal journal;
    private final FileRuns runs;
    private final Flawed flawed;

    FileHost(Path folder, ConnectionType type, EventHandler<Event> handler, Flawed flawed) throws IOException {
        this.flawed = flawed;
        integration = type.open(ContractHost.with(SettingValues.none(), Clock.systemUTC()));
        connection = integration.connect(type.authTypes().get(0).id(), SettingValues.none(), tokens);
        journal = new FileJournal(folder.resolve("journal"), flawed);
        runs = new FileRuns(handler, connection, journal, flawed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        for (var source : integration.eventSources()) {
            server.createContext("/trial/" + source.name(), exchange -> serve(exchange, source));
        }
        for (var message : journal.open()) {
            again(integration.eventSources().get(0).receive(delivery(message)));
        }
        server.start();
    }

    private static Delivery delivery(String message) {
        return Delivery.of("POST", URI.create("/trial/event"), Map.of(), message.getBytes(UTF_8), Instant.EPOCH);
    }

    private void serve(HttpExchange exchange, EventSource source) throws IOException {
        try (exchange) {
            var message = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var reply = source.receive(delivery(message))
                    .match(accepted -> take(accepted, message), this::say, this::refuse);
            var body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply take(DeliveryResult.Accepted accepted, String message) {
        if (accepted.events().isEmpty() && flawed.has(HostFlaws.WANTS_EVENTS)) {
            return new Reply(400, "");
        }
        try {
            for (var event : accepted.events()) {
                if (journal.append(event.id(), message) || flawed.has(HostFlaws.HANDLES_EVERY_COPY)) {
                    runs.start(event);
                }
            }
            return new Reply(204, "");
        } catch (IOException storeDown) {
            return new Reply(
                    flawed.has(HostFlaws.ACKNOWLEDGES_FIRST)
                            ? 204
                            : flawed.has(HostFlaws.BLAMES_THE_SENDER) ? 400 : 503,
                    "");
        }
    }

    private void again(DeliveryResult result) {
        if (result instanceof DeliveryResult.Accepted accepted) {
            accepted.events().forEach(runs::start);
        }
    }

    private Reply say(DeliveryResult.Answered answered) {
        return new Reply(
                answered.status(),
                flawed.has(HostFlaws.WRITES_ANSWERS_ANEW) ? answered.body().replace(" ", "") : answered.body());
    }

    private Reply refuse(DeliveryResult.Rejected rejected) {
        return new Reply(flawed.has(HostFlaws.REFUSES_EVERYTHING_WITH_400) ? 400 : rejected.status(), "");
    }

    @Override
    public String connect() {
        authorise();
        return "the only one";
    }

    private void authorise() {
        var flow = connection.authorization().orElseThrow();
        var pending = flow.begin(URI.create("http://127.0.0.1/back"), "state");
        TokenSet fresh = flow.complete(pending, Map.of("code", "allowed"));
        tokens.put(fresh);
    }

    @Override
    public void reconnect(String which) {
        authorise();
        if (!flawed.has(HostFlaws.FORGETS_WHO_WAITS)) {
            runs.reconnected();
        }
    }

    @Override
    public URI events() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/trial/event");
    }

    @Override
    public void breakStore() {
        journal.breaks(true);
    }

    @Override
    public void mendStore() {
        journal.breaks(false);
    }

    @Override
    public void close() {
        server.stop(0);
        runs.close();
        threads.shutdownNow();
        if (!flawed.has(HostFlaws.LEAVES_INTEGRATIONS_OPEN)) {
            integration.close();
        }
    }
}
