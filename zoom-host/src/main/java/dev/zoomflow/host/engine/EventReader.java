package dev.zoomflow.host.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Where runs find their events. Implemented by the inbox; any thread. */
@FunctionalInterface
public interface EventReader {
    /**
     * Reads an event inside the caller's transaction.
     *
     * @return opens it, outside of any; empty if it was erased
     */
    Supplier<Optional<StoredEvent>> whole(Handle handle, long seq);
}
