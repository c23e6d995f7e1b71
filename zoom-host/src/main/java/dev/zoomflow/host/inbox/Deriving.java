package dev.zoomflow.host.inbox;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.Vault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives events, routes and runs from stored deliveries, in their order, each exactly once: the mark of how far it came
 * moves in the transaction that writes them. One thread.
 */
final class Deriving {
    private static final Logger LOG = LoggerFactory.getLogger(Deriving.class);

    private final Database database;
    private final Vault vault;
    private final Journal journal;
    private final Parties parties;
    private final DerivedRows rows;
    private final Counter mark = new Counter("derived");
    private final Counter newest = new Counter("delivery");
    private long left;

    /** What alone decides where an event goes. A meeting's events come together, and nearly all of them ask the same. */
    private record Asked(String type, String owner, String eventType, Subject subject) {}

    private record Batch(long mark, long newest, List<Journal.Sealed> deliveries) {}

    Deriving(Database database, Vault vault, Journal journal, Parties parties, Engine engine) {
        this.database = database;
        this.vault = vault;
        this.journal = journal;
        this.parties = parties;
        this.rows = new DerivedRows(engine);
    }

    /**
     * Goes on from the mark.
     *
     * @param most deliveries at once
     * @param mostRows what a transaction makes of them, if not the first of them makes more: an event can reach many
     * @return empty if there is nothing to derive, or another node was faster
     * @throws StoreException if the store cannot work: nothing has changed then
     */
    Optional<Stored> next(int most, int mostRows) {
        var batch = batch(most);
        left = batch.newest() - batch.mark();
        if (batch.deliveries().isEmpty()) {
            return Optional.empty();
        }
        try {
            return write(batch, derive(batch.deliveries(), mostRows));
        } catch (StoreException storeDown) {
            throw storeDown;
        } catch (RuntimeException | StackOverflowError ofOneOfThem) {
            return first(batch);
        }
    }

    private Batch batch(int most) {
        return database.read(handle -> {
            var from = mark.value(handle);
            return new Batch(from, newest.value(handle), journal.after(handle, from, most));
        });
    }

    private Optional<Stored> write(Batch batch, List<Derived> derived) {
        var last = derived.get(derived.size() - 1).delivery();
        Optional<Stored> stored = database.writeAlongside(handle ->
                mark.move(handle, batch.mark(), last) ? Optional.of(rows.write(handle, derived)) : Optional.empty());
        left = batch.newest() - last;
        return stored;
    }

    /** How many deliveries waited when it looked last, whoever took them in, less those that are derived since. */
    long left() {
        return left;
    }

    /** The first of a batch alone. If it is the one that nothing can be made of, it is kept and tried again: others wait. */
    private Optional<Stored> first(Batch batch) {
        var delivery = batch.deliveries().get(0);
        try {
            return write(batch, derive(List.of(delivery), 1));
        } catch (StoreException storeDown) {
            throw storeDown;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error(
                    "nothing can be made of delivery {}, which was acknowledged; it is kept and tried again",
                    delivery.seq(),
                    defect);
            return write(batch, List.of(Derived.problem(delivery.seq(), "nothing can be made of it: " + defect)));
        }
    }

    /**
     * Derives one that could not be opened before, behind all that was derived since.
     *
     * @return empty if it still cannot be opened, or another node was faster
     * @throws StoreException if the store cannot work: nothing has changed then
     */
    Optional<Stored> again(Journal.Sealed sealed) {
        Arrival arrival;
        try {
            arrival = sealed.open(vault);
        } catch (RuntimeException stillUnreadable) {
            LOG.debug("delivery {} still cannot be read: {}", sealed.seq(), stillUnreadable.getMessage());
            return Optional.empty();
        }
        var derived = derive(sealed.seq(), arrival, parties, new HashMap<>());
        return database.writeAlongside(handle -> rows.endProblem(handle, sealed.seq())
                ? Optional.of(rows.write(handle, List.of(derived)))
                : Optional.empty());
    }

    private List<Derived> derive(List<Journal.Sealed> deliveries, int mostRows) {
        var known = new HashMap<Asked, Routing>();
        var batch = parties.forBatch();
        var derived = new ArrayList<Derived>(deliveries.size());
        var rows = 0;
        for (var one : deliveries) {
            if (rows < mostRows) {
                var made = derive(one, batch, known);
                derived.add(made);
                rows += made.rows();
            }
        }
        return derived;
    }

    private Derived derive(Journal.Sealed sealed, Parties batch, Map<Asked, Routing> known) {
        Arrival arrival;
        try {
            arrival = sealed.open(vault);
        } catch (StoreException perhapsANewKey) {
            return withNewKeys(sealed, batch, known);
        } catch (RuntimeException unreadable) {
            return unreadable(sealed, unreadable);
        }
        return derive(sealed.seq(), arrival, batch, known);
    }

    /**
     * Another node may have sealed it with a key that this one would hear of in a few seconds.
     *
     * @throws StoreException if the keys cannot be read: then nobody knows whether it can
     */
    private Derived withNewKeys(Journal.Sealed sealed, Parties batch, Map<Asked, Routing> known) {
        vault.learn(database);
        Arrival arrival;
        try {
            arrival = sealed.open(vault);
        } catch (RuntimeException unreadable) {
            return unreadable(sealed, unreadable);
        }
        return derive(sealed.seq(), arrival, batch, known);
    }

    private static Derived unreadable(Journal.Sealed sealed, RuntimeException why) {
        LOG.error(
                "delivery {} was acknowledged and cannot be read; it is kept and tried again: {}",
                sealed.seq(),
                why.getMessage());
        return Derived.problem(sealed.seq(), String.valueOf(why.getMessage()));
    }

    private Derived derive(long delivery, Arrival arrival, Parties batch, Map<Asked, Routing> known) {
        var receivedAt = arrival.delivery().receivedAt().toEpochMilli();
        var events = new ArrayList<Derived.One>();
        var type = arrival.type();
        var owner = arrival.owner();
        for (var event : arrival.events()) {
            var routing = known.computeIfAbsent(
                    new Asked(type, owner, event.type(), event.subject()), asked -> batch.route(type, owner, event));
            var shown = Masking.json(event.json());
            var consequences = event.endsAccess() || mayForget(arrival, event);
            events.add(new Derived.One(
                    0, delivery, events.size(), arrival, event, shown, receivedAt, routing, consequences));
        }
        return new Derived(delivery, events, "");
    }

    /** What a plugin cannot tell now is asked again when it is acted on; no event waits for that. */
    private boolean mayForget(Arrival arrival, Event event) {
        try {
            return parties.forgets(arrival.type(), arrival.owner(), event).isPresent();
        } catch (StoreException storeDown) {
            throw storeDown;
        } catch (ConnectionException cannotTell) {
            if (cannotTell.failure() != Failure.CONFIGURATION) {
                LOG.error(
                        "whether {} {} makes us forget somebody cannot be told",
                        arrival.type(),
                        event.type(),
                        cannotTell);
            }
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            LOG.error("whether {} {} makes us forget somebody cannot be told", arrival.type(), event.type(), defect);
            return true;
        }
    }
}
