package dev.zoomflow.host.explain;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.inbox.Events;
import dev.zoomflow.host.inbox.Parties;
import dev.zoomflow.host.inbox.Verdict;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Explains where events went. What the store knows is told as it was; why somebody did not get it is judged by what is today.
 * A pasted event is neither believed nor stored. Looks at all connections, so it takes a while with very many. Any thread.
 */
public final class Explaining {
    private static final String STORED = "stored: it was genuine when it came";
    private static final String UNSIGNED =
            "unsigned: it came without headers, so nothing proves that it is genuine; what follows is what it says";

    private final Events events;
    private final Connections connections;
    private final Integrations integrations;
    private final Parties parties;
    private final Deeds deeds;
    private final Clock clock;

    /** Where connections and what belongs to them are found. */
    public record Directory(
            Connections connections,
            Integrations integrations,
            HandlerSwitches switches,
            Supplier<List<LoadedHandler>> handlers) {}

    public Explaining(Events events, Parties parties, Directory directory, Clock clock) {
        this.events = events;
        this.parties = parties;
        this.connections = directory.connections();
        this.integrations = directory.integrations();
        this.deeds = new Deeds(directory.switches()::on, directory.handlers());
        this.clock = clock;
    }

    /** @param connectionId whom to look at alone; empty for all */
    public Optional<Explanation> stored(long seq, Optional<String> connectionId) {
        return events.addressed(seq)
                .map(event -> new Asked(
                        seq,
                        event.type(),
                        event.eventType(),
                        event.owner(),
                        event.subject(),
                        STORED,
                        event.reason(),
                        Asked.byConnection(event.routes()),
                        event.runs()))
                .map(asked -> explain(asked, connectionId));
    }

    public boolean knows(String connectionId) {
        return connections.find(connectionId).isPresent();
    }

    /**
     * Explains what a pasted delivery says; empty if no source can read it.
     *
     * @param text headers and body, or only the body
     * @param connectionId whose own source it is for; empty for the shared ones
     */
    public Optional<Explanation> pasted(String text, Optional<String> connectionId) {
        var paste = Paste.of(text);
        return sources(connectionId)
                .flatMap(found -> read(paste, found).stream())
                .findFirst()
                .map(asked -> explain(asked, connectionId));
    }

    private record Found(String type, Parties.Source source) {}

    private Stream<Found> sources(Optional<String> connectionId) {
        if (connectionId.isPresent()) {
            return connections.find(connectionId.get()).stream()
                    .flatMap(connection -> Stream.concat(
                                    connections.ownSources(connection.id()).stream()
                                            .flatMap(name ->
                                                    parties.own(connection.type(), name, connection.id()).stream()),
                                    shared(connection.type()))
                            .map(source -> new Found(connection.type(), source)));
        }
        return integrations.types().stream()
                .map(ConnectionType::id)
                .flatMap(type -> shared(type).map(source -> new Found(type, source)));
    }

    private Stream<Parties.Source> shared(String type) {
        return integrations.sources(type).stream().flatMap(name -> parties.shared(type, name).stream());
    }

    private Optional<Asked> read(Paste paste, Found found) {
        var source = found.source().source();
        var delivery = paste.deliveries(clock.instant()).stream()
                .filter(one -> !paste.unsigned() && Verdict.of(source, one).genuine())
                .findFirst()
                .orElseGet(() -> paste.deliveries(clock.instant()).get(0));
        var proof = paste.unsigned() ? UNSIGNED : Verdict.of(source, delivery).words();
        return source.unproven(delivery).stream().findFirst().map(event -> asked(found, event, proof));
    }

    private Asked asked(Found found, Event event, String proof) {
        var owner = found.source().connectionId();
        var reason = parties.route(found.type(), owner, event).reason();
        return new Asked(0, found.type(), event.type(), owner, event.subject(), proof, reason, Map.of(), List.of());
    }

    private Explanation explain(Asked asked, Optional<String> connectionId) {
        var census = new Census(asked, deeds);
        if (connectionId.isPresent()) {
            connections.find(connectionId.get()).ifPresent(census::ask);
        } else {
            connections.each(census::ask);
        }
        return census.explained();
    }
}
