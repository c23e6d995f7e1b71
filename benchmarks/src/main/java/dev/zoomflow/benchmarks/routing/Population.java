package dev.zoomflow.benchmarks.routing;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.inbox.ConnectedParties;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A host's store with so many connections, and its routing. */
final class Population implements AutoCloseable {
    private static final class Nothing implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("zoom", "meeting.ended");
        }

        @Override
        public void handle(Event event, EventContext context) {
            // it is never run
        }
    }

    private final Path folder;
    private final int connections;
    private final Database database;
    private final ConnectedParties parties;

    Population(int connections) throws IOException, SQLException {
        this.connections = connections;
        folder = Files.createTempDirectory("routing");
        Database.open(folder).close();
        Crowd.fill(folder.resolve("zoomflow.db"), connections);
        database = Database.open(folder);
        parties = parties();
    }

    private ConnectedParties parties() {
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var integrations = new Integrations(
                List::of,
                new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none()));
        var stored = new Connections(database, vault, integrations, Clock.systemUTC());
        var switches = new HandlerSwitches(database, vault, stored.audit(), handler -> List.of());
        var handlers = List.of(new LoadedHandler("p:Nothing", "Nothing", "p", new Nothing()));
        return new ConnectedParties(integrations, stored, switches, () -> handlers);
    }

    int connections() {
        return connections;
    }

    /** An event of any one of the users: for one connection, where one handler is on. */
    void route() {
        var user = ThreadLocalRandom.current().nextInt(connections);
        var subject = Subject.of("app", Crowd.account(user), Crowd.user(user));
        var routing = parties.route("zoom", "", Event.of("e1", "meeting.ended", subject, Instant.EPOCH, "{}"));
        if (routing.calls().size() != 1) {
            throw new IllegalStateException(routing.reason());
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
