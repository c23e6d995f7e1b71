package dev.zoomflow.host.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.Status;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.inbox.Answer;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feeds of some connections: their services are fakes, the database is real. */
@SuppressWarnings("NullAway.Init")
class FeedsTest {
    @TempDir
    private Path folder;

    private final Map<String, FakeFeed> feeds = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<StoredConnection> connections = new CopyOnWriteArrayList<>();
    private Database database;
    private Feeds all;

    /** Each connection has one feed, or its plugin a defect. */
    private final class Source implements FeedSource {
        @Override
        public List<FeedKey> shared() {
            return List.of();
        }

        @Override
        public List<FeedKey> of(String connectionId) {
            if (failing.get()) {
                failures.incrementAndGet();
                throw new StoreException("the store cannot be read");
            }
            if (!feeds.containsKey(connectionId)) {
                throw new IllegalStateException("a defect of its plugin");
            }
            return List.of(new FeedKey("fake", connectionId, "socket"));
        }

        @Override
        public Optional<EventFeed> find(FeedKey key) {
            return Optional.ofNullable(feeds.get(key.owner()));
        }

        @Override
        public String version(FeedKey key) {
            return "1";
        }

        @Override
        public boolean exists(FeedKey key) {
            return true;
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(folder);
        var clock = Clock.systemUTC();
        FeedInbox inbox = (key, from, delivery, answer) -> answer.accept(new Answer(200, "", "", Map.of()));
        var around = new Puller.Surroundings(
                new Source(), new FeedTable(database, clock, "node-1"), inbox, new StatusBoard(clock, key -> {}));
        all = new Feeds(() -> List.copyOf(connections), around, Duration.ofMillis(100));
    }

    @AfterEach
    void close() {
        all.close();
        database.close();
    }

    private StoredConnection connection(String id) {
        var status = new Status(State.OK, "", Instant.EPOCH, Optional.empty(), List.of());
        var connection = new StoredConnection(id, "fake", "oauth", id, "", status, Optional.empty(), Instant.EPOCH);
        feeds.put(id, new FakeFeed());
        connections.add(connection);
        return connection;
    }

    private FakeFeed feed(String id) {
        return Objects.requireNonNull(feeds.get(id));
    }

    private void awaitOpen(String id) {
        await().until(() -> feed(id).openStreams() == 1);
    }

    @Test
    void aConnectionOfWhichNobodyToldIsFound() {
        all.start();

        connection("con_1");

        awaitOpen("con_1");
        assertThat(feed("con_1").streams).hasSize(1);
    }

    @Test
    void theNewsOfAChangeIsNotLostWhileTheStoreCannotBeRead() {
        all.start();
        failing.set(true);
        all.changed(connection("con_1"));
        await().until(() -> failures.get() > 0);

        failing.set(false);

        awaitOpen("con_1");
    }

    @Test
    void theDefectOfOneKeepsNoOtherFromBeingOpened() {
        connection("con_1");
        connection("con_2");
        feeds.remove("con_1");

        all.start();

        awaitOpen("con_2");
    }
}
