package dev.zoomflow.host.inbox;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.Vault;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes deliveries in: judged by their source, durable before they are acknowledged, each event once. Any thread. */
public final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Answer STORED = new Answer(200, "text/plain; charset=utf-8", "", Map.of());

    private final Parties parties;
    private final Engine engine;
    private final Live live;
    private final Intake intake;
    private final EndingAccess ending;
    private final Tally tally = new Tally();

    public Inbox(Database database, Vault vault, Parties parties, Engine engine, Live live) {
        this.parties = parties;
        this.engine = engine;
        this.live = live;
        this.intake = new Intake(database, new Storing(vault, engine));
        this.ending = new EndingAccess(database, new Events(database, vault), parties);
    }

    /** Acts on what a crash left undone; then {@link #receive} may be called. */
    public void start() {
        intake.start();
        ending.act();
    }

    /**
     * Judges a delivery and, if it is genuine, stores its events and their runs. A 2xx answer is given only when they are
     * on the disk; 503 asks the sender to come again. Waits for the disk: not for an I/O thread.
     *
     * @param connectionId the connection whose own source it was addressed to; empty for the shared address
     */
    public Answer receive(String type, String source, Optional<String> connectionId, Delivery delivery) {
        try {
            var found = connectionId.isPresent()
                    ? parties.own(type, source, connectionId.get())
                    : parties.shared(type, source);
            return found.map(party -> judge(type, source, party, delivery))
                    .orElseGet(() -> refused(404, "there is no event source here"));
        } catch (StoreException storeDown) {
            LOG.error("a delivery to {}/{} was not stored: {}", type, source, storeDown.getMessage());
            return later("the store is not available");
        } catch (ConnectionException defect) {
            LOG.error("a delivery to {}/{} cannot be judged: {}", type, source, defect.getMessage());
            return later("deliveries cannot be judged now");
        }
    }

    private Answer later(String why) {
        tally.rejected(why);
        return Answer.later(why);
    }

    private Answer refused(int status, String why) {
        tally.rejected(why);
        return Answer.text(status, why);
    }

    private Answer judge(String type, String name, Parties.Source source, Delivery delivery) {
        var result = source.source().receive(delivery);
        if (result instanceof DeliveryResult.Rejected rejected) {
            return source.connectionId().isEmpty() && rejected.claim().isPresent()
                    ? offer(type, name, rejected, delivery)
                    : refused(rejected.status(), rejected.reason());
        }
        return taken(type, name, source, result, delivery);
    }

    /** The shared source does not know it: the connections it claims to be for may, each by its own secret. */
    private Answer offer(String type, String name, DeliveryResult.Rejected rejected, Delivery delivery) {
        for (var source : parties.claimed(type, name, rejected.claim().orElseThrow())) {
            var result = source.source().receive(delivery);
            if (!(result instanceof DeliveryResult.Rejected)) {
                return taken(type, name, source, result, delivery);
            }
        }
        return refused(rejected.status(), rejected.reason());
    }

    private Answer taken(String type, String name, Parties.Source source, DeliveryResult result, Delivery delivery) {
        if (result instanceof DeliveryResult.Answered answered) {
            return new Answer(answered.status(), answered.contentType(), answered.body(), Map.of());
        }
        var events = ((DeliveryResult.Accepted) result).events();
        if (!events.isEmpty()) {
            var owner = source.connectionId();
            var routed =
                    events.stream().map(event -> routed(type, owner, event)).toList();
            announce(intake.store(new Arrival(type, owner, name, delivery, routed)));
        }
        return STORED;
    }

    private Arrival.Routed routed(String type, String owner, Event event) {
        return new Arrival.Routed(event, parties.route(type, owner, event));
    }

    private void announce(Stored stored) {
        tally.stored(stored);
        engine.wake(stored.lanes());
        stored.events().forEach(seq -> live.tell(new Change("event", Long.toString(seq))));
        if (!stored.ending().isEmpty()) {
            ending.act();
        }
    }

    public Counts counts() {
        return tally.counts();
    }

    @Override
    public void close() {
        intake.close();
    }
}
