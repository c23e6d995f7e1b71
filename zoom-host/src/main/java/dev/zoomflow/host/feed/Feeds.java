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
import dev.zoomflow.host.thread.Beat;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every feed open, of usable connections and of installed types, and stores what comes as the inbox stores what is
 * sent. A thread for each. Any thread may call.
 */
public final class Feeds implements AutoCloseable {
    private final Connections connections;
    private final Puller.Surroundings around;
    private final StatusBoard board;
    private final Map<FeedKey, Puller> pullers = new ConcurrentHashMap<>();
    private final Beat looking = new Beat("feeds");

    public Feeds(
            Database database,
            Clock clock,
            Integrations integrations,
            Connections connections,
            Inbox inbox,
            Live live) {
        this.connections = connections;
        this.board = new StatusBoard(clock, key -> live.tell(new Change("connection", key.owner())));
        this.around = new Puller.Surroundings(
                new ConnectedFeeds(integrations, connections),
                new FeedTable(database, clock, Ids.token()),
                (key, feed, delivery, answer) -> inbox.pulled(key.type(), key.owner(), feed, delivery, answer::accept),
                board);
        database.node().onOthersGone(this::start);
    }

    /** Opens what is there; does not wait for it. */
    public void start() {
        looking.soon(() -> {
            around.source().shared().forEach(this::pull);
            connections.all().forEach(this::pullOf);
        });
    }

    /** The connection is new, or has another status or other settings; does not wait. */
    public void changed(StoredConnection connection) {
        looking.soon(() -> pullOf(connection));
    }

    /** Types were opened anew: what is open of the old ones is opened anew too; does not wait. */
    public void follow() {
        looking.soon(() -> {
            around.source().shared().forEach(this::pull);
            pullers.values().forEach(puller -> puller.look(false));
        });
    }

    private void pullOf(StoredConnection connection) {
        around.source().of(connection.id()).forEach(this::pull);
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
        return board.of(connectionId);
    }

    /** All feeds that are open or ought to be. */
    public Collection<FeedStatus> all() {
        return board.all();
    }

    @Override
    public void close() {
        looking.close();
        pullers.values().parallelStream().forEach(Puller::close);
    }
}
