package dev.zoomflow.host.feed;

import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.thread.Beat;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every feed open, of usable connections and of installed types, and stores what comes as the inbox stores what is
 * sent. A thread for each. Any thread may call.
 */
public final class Feeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Supplier<List<StoredConnection>> connections;
    private final Puller.Surroundings around;
    private final Duration sweep;
    private final Map<FeedKey, Puller> pullers = new ConcurrentHashMap<>();
    private final Beat looking = new Beat("feeds");

    public Feeds(
            Database database,
            Clock clock,
            Integrations integrations,
            Connections connections,
            Inbox inbox,
            Live live) {
        this(
                connections::all,
                new Puller.Surroundings(
                        new ConnectedFeeds(integrations, connections),
                        new FeedTable(database, clock, Ids.token()),
                        (key, feed, delivery, answer) ->
                                inbox.pulled(key.type(), key.owner(), feed, delivery, answer::accept),
                        new StatusBoard(clock, key -> live.tell(new Change("connection", key.owner())))),
                SWEEP);
        database.node().onOthersGone(() -> soon(this::open));
    }

    /** @param sweep how long a feed stays closed of which nobody told, or whose opening failed */
    Feeds(Supplier<List<StoredConnection>> connections, Puller.Surroundings around, Duration sweep) {
        this.connections = connections;
        this.around = around;
        this.sweep = sweep;
    }

    /** Opens what is there, and looks now and then whether more is; does not wait for it. */
    public void start() {
        soon(this::open);
        looking.every(sweep, () -> safely(this::openMissing));
    }

    private void open() {
        openShared();
        connections.get().forEach(connection -> one(connection.id(), () -> pullOf(connection)));
    }

    /** Whoever is down goes on resting. */
    private void openMissing() {
        openShared();
        connections.get().forEach(connection -> one(connection.id(), () -> openOf(connection)));
        lookAtOpen();
    }

    private void openShared() {
        one("all types", () -> around.source().shared().forEach(this::pull));
    }

    private void openOf(StoredConnection connection) {
        around.source().of(connection.id()).forEach(this::pull);
    }

    private void lookAtOpen() {
        pullers.forEach((key, puller) -> one(key, () -> puller.look(false)));
    }

    /** Its defect keeps the others from nothing. */
    private static void one(Object what, Runnable work) {
        try {
            work.run();
        } catch (StoreException storeDown) {
            throw storeDown;
        } catch (RuntimeException | Error defect) {
            LOG.error("not all feeds of {} are open; they are looked at again in a minute", what, defect);
        }
    }

    /** What fails is looked at again by the sweep. */
    private void soon(Runnable look) {
        looking.soon(() -> safely(look));
    }

    private static void safely(Runnable look) {
        try {
            look.run();
        } catch (StoreException storeDown) {
            LOG.warn("feeds are looked at again in a minute: {}", storeDown.getMessage());
        }
    }

    /** The connection is new, or has another status or other settings; does not wait. */
    public void changed(StoredConnection connection) {
        soon(() -> one(connection.id(), () -> pullOf(connection)));
    }

    /** Types were opened anew: what is open of the old ones is opened anew too; does not wait. */
    public void follow() {
        soon(() -> {
            openShared();
            lookAtOpen();
        });
    }

    private void pullOf(StoredConnection connection) {
        openOf(connection);
        var works = connection.status().state() == State.OK;
        pullers.forEach((key, puller) -> {
            if (key.owner().equals(connection.id())) {
                puller.look(works);
            }
        });
    }

    private void pull(FeedKey key) {
        pullers.values().removeIf(puller -> !puller.isRunning());
        pullers.computeIfAbsent(key, missing -> {
            var puller = new Puller(key, around);
            puller.start();
            return puller;
        });
    }

    /** The feeds of a connection that are open or ought to be. */
    public List<FeedStatus> of(String connectionId) {
        return around.board().of(connectionId);
    }

    /** All feeds that are open or ought to be. */
    public Collection<FeedStatus> all() {
        return around.board().all();
    }

    @Override
    public void close() {
        looking.close();
        pullers.values().parallelStream().forEach(Puller::close);
    }
}
