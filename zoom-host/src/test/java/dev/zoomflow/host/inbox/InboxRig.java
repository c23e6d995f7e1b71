package dev.zoomflow.host.inbox;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.Bench;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.mockito.Mockito;

/** An inbox on a real database, with an engine that is not started: its runs stay queued. */
final class InboxRig implements AutoCloseable {
    static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    final FakeParties parties = new FakeParties();
    final List<Change> changes = new CopyOnWriteArrayList<>();
    final Path folder;
    final Database database;
    final Vault vault;
    final Engine engine;
    final Events events;
    final Inbox inbox;

    InboxRig(TestStore store, Path folder) {
        this(store, folder, EndingAccess.PAUSE);
    }

    /** @param pause after which it looks again for what ends access */
    InboxRig(TestStore store, Path folder, Duration pause) {
        this.folder = folder;
        database = store.open(folder);
        vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var live = new Live();
        live.listen(changes::add);
        engine = new Engine(database, Mockito.mock(Bench.class), live, Clock.systemUTC(), EngineSettings.defaults());
        events = new Events(database, vault);
        inbox = new Inbox(database, vault, parties, engine, live, pause);
        inbox.start();
    }

    static Event event(String id, String json) {
        return Event.of(id, "meeting.ended", Subject.of("app", "acc", "user"), RECEIVED.minusSeconds(2), json)
                .orderedBy("meeting-1");
    }

    static DeliveryResult accepted(String id) {
        return DeliveryResult.accepted(event(id, "{\"n\":1}"));
    }

    static Delivery delivery(String body, Map<String, List<String>> headers) {
        var uri = URI.create("https://host.example/zoom/event?key=queryvalue");
        return Delivery.of("POST", uri, headers, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), RECEIVED);
    }

    /** Newest first. */
    List<EventView> recent(int limit) {
        return events.search(Search.EVERYTHING, limit).events();
    }

    Optional<StoredEvent> whole(long seq) {
        return database.read(handle -> events.whole(handle, seq)).get();
    }

    /** Waits for the answer alone. */
    Answer send(String source, Optional<String> connectionId, Delivery delivery) {
        var answer = new CompletableFuture<Answer>();
        inbox.receive("zoom", source, connectionId, delivery, Runnable::run, answer::complete);
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Waits until its events are derived, too. */
    Answer post(String body) {
        var answer = send("event", Optional.empty(), delivery(body, Map.of()));
        settle();
        return answer;
    }

    Answer postTo(String connectionId) {
        var answer = send("event", Optional.of(connectionId), delivery("{}", Map.of()));
        settle();
        return answer;
    }

    /** Waits until everything that was acknowledged is derived. */
    void settle() {
        await().until(() -> counter("derived") == counter("delivery"));
    }

    private long counter(String name) {
        return database.read(new Counter(name)::value);
    }

    long rows(String table) {
        return database.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        inbox.close();
        engine.close();
        database.close();
    }
}
