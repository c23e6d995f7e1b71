package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.Bench;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.engine.RunInput;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * A store of the host on SQLite that rows are put into by the code that the host does it with, on the caller's thread, so that
 * its processor time is theirs. In the host's package because that code is the host's alone.
 */
public final class GrowingStore implements AutoCloseable {
    private final Database database;
    private final Journal journal;
    private final DerivedRows rows;
    private final Counter derived = new Counter("derived");

    /** No run is ever begun. */
    private static final class NoBench implements Bench {
        @Override
        public Optional<LoadedHandler> handler(String name) {
            return Optional.empty();
        }

        @Override
        public Supplier<RunInput> input(Handle handle, long eventSeq, String connectionId, String handler) {
            throw new IllegalStateException("no run is to begin");
        }
    }

    public GrowingStore(Path folder) {
        database = Database.open(folder);
        journal = new Journal(database, Vault.open(folder.resolve("key"), Optional.empty(), database));
        rows = new DerivedRows(
                new Engine(database, new NoBench(), new Live(), Clock.systemUTC(), EngineSettings.defaults()));
    }

    /** As the thread does that acknowledges: sealed, one row each, one transaction, one sync. */
    public void append(Group group) {
        journal.append(group.parcels());
    }

    /** As derivation does: the events of the deliveries that are next, their routes and runs, in one transaction. */
    public void derive(Group group) {
        database.writeAlongside(handle -> {
            var from = derived.value(handle);
            if (!derived.move(handle, from, from + group.size())) {
                throw new IllegalStateException("somebody else derives");
            }
            return rows.write(handle, group.derived(from + 1));
        });
    }

    /** All runs end, as they do in a host that keeps up: those that are open have an index of their own. */
    public void finishRuns() {
        database.writeAlongside(handle ->
                handle.execute("update run set state = 'DONE', finished_at = queued_at where finished_at is null"));
    }

    /** @throws IllegalStateException unless there are so many deliveries, and for each an event, a route and a run */
    public void mustHold(long deliveries) {
        var held = database.read(handle -> handle.createQuery("select (select count(*) from delivery) || ', '"
                        + " || (select count(*) from event) || ', ' || (select count(*) from route) || ', '"
                        + " || (select count(*) from run)")
                .mapTo(String.class)
                .one());
        var expected = "%1$d, %1$d, %1$d, %1$d".formatted(deliveries);
        if (!held.equals(expected)) {
            throw new IllegalStateException("the store holds " + held + " rows instead of " + expected);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
