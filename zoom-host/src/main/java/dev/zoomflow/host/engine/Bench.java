package dev.zoomflow.host.engine;

import dev.zoomflow.host.plugin.LoadedHandler;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What a run is made of: the engine's view of the rest of the host. Any thread. */
public interface Bench {
    /** Empty while its plugin is not loaded. */
    Optional<LoadedHandler> handler(String name);

    /**
     * Reads what a run gets, inside the caller's transaction, for whom nothing of it is opened.
     *
     * @return opens it, outside of any transaction; may throw a {@link dev.zoomflow.api.ConnectionException} of the
     *     connection's, which decides like a handler's
     */
    Supplier<RunInput> input(Handle handle, long eventSeq, String connectionId, String handler);
}
