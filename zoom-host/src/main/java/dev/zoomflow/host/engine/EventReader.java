package dev.zoomflow.host.engine;

import java.util.Optional;

/** Where runs find their events. Implemented by the inbox; any thread. */
@FunctionalInterface
public interface EventReader {
    /** Empty if it was erased. */
    Optional<StoredEvent> whole(long seq);
}
