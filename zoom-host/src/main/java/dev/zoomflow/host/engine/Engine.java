package dev.zoomflow.host.engine;

import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Runs handlers. */
public final class Engine implements AutoCloseable {
    public Engine(Database database, Bench bench, Live live, Clock clock, EngineSettings settings) {}

    /** Takes up what waits in the store, also what a crash interrupted, and goes on until {@link #close}. */
    public void start() {}

    /** Stores a run inside the caller's transaction, once per event, connection and handler. */
    public void add(Handle transaction, NewRun run) {}

    /** Something was committed that may be due now. */
    public void wake() {}

    public List<RunView> runs(long eventSeq) {
        return List.of();
    }

    /** Those that wait for a person: parked, dead or stuck. */
    public List<RunView> troubled(int limit) {
        return List.of();
    }

    /** Runs it once more, marked late, outside its lane's order. */
    public void replay(long runId) {}

    /** The connection works again: its parked runs go on. */
    public void unpark(String connectionId) {}

    @Override
    public void close() {}
}
