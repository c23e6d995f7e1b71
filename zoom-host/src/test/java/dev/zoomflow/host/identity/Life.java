package dev.zoomflow.host.identity;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.Bench;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.inbox.Answer;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.inbox.Parties;
import dev.zoomflow.host.inbox.Routing;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.mockito.Mockito;

/** One process's time with the store: an inbox that can be stalled, and that dies as a process does. */
final class Life implements Parties {
    /** Ends the thread that derives, as the end of its process would. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    final Database database;
    private final Function<String, EventSource> sources;
    private final Engine engine;
    private final Inbox inbox;
    private boolean stalled;
    private boolean dead;

    /** @param sources by owner */
    Life(Database database, Path folder, Function<String, EventSource> sources) {
        this.database = database;
        this.sources = sources;
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        var live = new Live();
        engine = new Engine(database, Mockito.mock(Bench.class), live, Clock.systemUTC(), EngineSettings.defaults());
        inbox = new Inbox(database, vault, this, engine, live);
        inbox.start();
    }

    CompletableFuture<Answer> receive(String owner, Delivery delivery) {
        var answer = new CompletableFuture<Answer>();
        var connection = Optional.of(owner).filter(id -> !id.isEmpty());
        inbox.receive("zoom", "event", connection, delivery, Runnable::run, answer::complete);
        return answer;
    }

    synchronized void stall() {
        stalled = true;
    }

    void settle() {
        goOn();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> counter("derived") == counter("delivery"));
    }

    private synchronized void goOn() {
        stalled = false;
        notifyAll();
    }

    private long counter(String name) {
        return database.read(new Counter(name)::value);
    }

    /** What was acknowledged is in the store; what was being derived is not. */
    void die() {
        synchronized (this) {
            dead = true;
            notifyAll();
        }
        inbox.close();
        engine.close();
        database.close();
    }

    @Override
    public boolean isMissing(String type) {
        return false;
    }

    @Override
    public synchronized Routing route(String type, String owner, Event event) {
        try {
            while (stalled && !dead) {
                wait();
            }
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
        if (dead) {
            Thread.currentThread().setUncaughtExceptionHandler((thread, killed) -> {});
            throw new Killed();
        }
        return Interest.routing(owner, event.type());
    }

    @Override
    public Optional<Source> shared(String type, String name) {
        return Optional.of(new Source("", sources.apply("")));
    }

    @Override
    public Optional<Source> own(String type, String name, String connectionId) {
        return Optional.of(new Source(connectionId, sources.apply(connectionId)));
    }

    @Override
    public List<String> claimed(String type, Subject claim) {
        return List.of();
    }

    @Override
    public boolean areSecretsRotated(String type, String connectionId) {
        return false;
    }

    @Override
    public void endAccess(String type, String owner, Event event) {}

    @Override
    public Optional<Subject> forgets(String type, String owner, Event event) {
        return Optional.empty();
    }
}
