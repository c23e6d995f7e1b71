package dev.zoomflow.host.connection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Changes statuses; every method tells which connections it changed. */
final class Statuses {
    static final String INIT_REQUIRED = "Init required";
    static final String USING_GRANT = "Using OAuth 2.0";
    static final String WORKING = "Connected";

    private final ConnectionTable connections;
    private final Clock clock;

    Statuses(ConnectionTable connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    Status now(State state, String text) {
        return new Status(state, text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    List<String> set(Handle handle, String id, State state, String text) {
        return connections.status(handle, id, now(state, text)) ? List.of(id) : List.of();
    }

    List<String> setAll(Handle handle, long grant, State state, String text) {
        return connections.withGrant(handle, grant).stream()
                .flatMap(id -> set(handle, id, state, text).stream())
                .toList();
    }
}
