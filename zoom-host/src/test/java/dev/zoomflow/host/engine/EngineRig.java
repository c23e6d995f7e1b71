package dev.zoomflow.host.engine;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.plugin.Guards;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jdbi.v3.core.Handle;
import org.mockito.Mockito;

/** An engine on a real database, with handlers that tests write as lambdas. */
final class EngineRig implements Bench, AutoCloseable {
    @FunctionalInterface
    interface Handling {
        void handle(EventContext context) throws Exception;
    }

    private record Handler(String pattern, Handling handling) implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("fixture", pattern);
        }

        @Override
        public void handle(Event event, EventContext context) throws Exception {
            handling.handle(context);
        }
    }

    static final EngineSettings QUICK =
            new EngineSettings(Duration.ofMinutes(5), Duration.ofMillis(500), Duration.ofMillis(50), 8, 4);

    final TestClock clock = new TestClock();
    final Set<String> deletedConnections = ConcurrentHashMap.newKeySet();
    /** Handlers that are switched off for all connections. */
    final Set<String> off = ConcurrentHashMap.newKeySet();

    private final Map<String, LoadedHandler> handlers = new ConcurrentHashMap<>();
    private final Supplier<Database> opening;
    private final EngineSettings settings;
    private Database database;
    private Engine engine;
    private long events;

    EngineRig(TestStore store, Path folder, EngineSettings settings) {
        this(() -> store.open(folder), settings);
    }

    EngineRig(Supplier<Database> opening, EngineSettings settings) {
        this.opening = opening;
        this.settings = settings;
        this.database = opening.get();
        this.engine = engine();
        engine.start();
    }

    EngineRig(TestStore store, Path folder) {
        this(store, folder, QUICK);
    }

    private Engine engine() {
        return new Engine(database, this, new Live(), clock, settings);
    }

    Database database() {
        return database;
    }

    Engine engineNow() {
        return engine;
    }

    /** Stops, as far as handlers let it, and starts again on the same folder. */
    void restart() {
        close();
        database = opening.get();
        engine = engine();
        engine.start();
    }

    EngineRig handler(String name, Handling handling) {
        return handler(name, "*", handling);
    }

    /** @param pattern of the events that it wants; all that there are are called {@code a.b} */
    EngineRig handler(String name, String pattern, Handling handling) {
        var guarded = Guards.guard(EventHandler.class, new Handler(pattern, handling), "fixture");
        handlers.put(name, new LoadedHandler(name, name, "fixture", guarded));
        return this;
    }

    void unload(String name) {
        handlers.remove(name);
    }

    /** Stores an event and its run, and wakes the engine. */
    long event(String connection, String handler, String key) {
        return event(connection, handler, key, 0);
    }

    /** The same of one that happened then, in milliseconds. */
    long event(String connection, String handler, String key, long occurredAt) {
        var seq = ++events;
        Lane lane = database.write(handle -> {
            handle.execute("insert into delivery values (?, 0, ?)", seq, new byte[1]);
            handle.execute(
                    "insert into event (seq, delivery_seq, part, type, owner, event_id, event_type, app, account, owners,"
                            + " ordering_key, occurred_at, received_at, json, ends_access, access_ended)"
                            + " values (?, ?, 0, 'fixture', '', ?, 'a.b', '', '', '[]', ?, ?, 0, '{}', 0, 0)",
                    seq,
                    seq,
                    "e" + seq,
                    key,
                    occurredAt);
            return engine.add(handle, List.of(new NewRun(seq, connection, handler, key)))
                    .get(0);
        });
        engine.wake(List.of(lane));
        return seq;
    }

    void addAgain(long seq, String connection, String handler, String key) {
        database.write(handle -> engine.add(handle, List.of(new NewRun(seq, connection, handler, key))));
    }

    /** The connection works again. */
    void works(String connection, Instant signedIn) {
        database.<Object>write(handle -> {
            engine.works(handle, connection, signedIn);
            return handle;
        });
    }

    RunView run(long seq) {
        return engine.runs(seq).get(0);
    }

    /** Waits until the event's run has this state. */
    RunView await(long seq, String state) {
        return Awaitility.await().until(() -> run(seq), run -> run.state().equals(state));
    }

    /** When the event's run is to be tried again after this attempt. */
    Instant dueAfter(long seq, int attempt) {
        eventually(() -> Assertions.assertThat(run(seq).attempt()).isEqualTo(attempt));
        return await(seq, "WAITING").due().orElseThrow();
    }

    /** Holds all the time. */
    static void steadily(Duration time, ThrowingRunnable assertion) {
        Awaitility.await().during(time).atMost(time.plusSeconds(30)).untilAsserted(assertion);
    }

    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().untilAsserted(assertion);
    }

    @Override
    public Optional<LoadedHandler> handler(String name) {
        return Optional.ofNullable(handlers.get(name));
    }

    @Override
    public Supplier<RunInput> input(Handle handle, long seq, String connectionId, String handler) {
        var event = new Event("e" + seq, "a.b", Subject.of("", ""), "", clock.instant(), "{}", false);
        return () -> new RunInput(
                Optional.of(new StoredEvent("fixture", event)),
                Optional.of(Mockito.mock(Connection.class)).filter(there -> !deletedConnections.contains(connectionId)),
                Optional.of(SettingValues.none().with("handler", handler)).filter(on -> !off.contains(handler)));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
