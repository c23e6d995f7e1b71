package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps one connection's status by what its calls meet. */
final class Watcher {
    private final Core core;
    private final String id;

    Watcher(Core core, String id) {
        this.core = core;
        this.id = id;
    }

    /** What a call began with: its result says nothing about a grant that came later. */
    record Before(State state, long grant, long epoch) {}

    Before look() {
        return core.database.read(this::look);
    }

    private Before look(Handle handle) {
        return handle.createQuery("""
                        select c.state, coalesce(g.id, 0) as g_id, coalesce(g.epoch, 0) as epoch
                        from connection c left join service_grant g on g.id = c.grant_id where c.id = :id
                        """)
                .bind("id", id)
                .map((row, context) ->
                        new Before(State.valueOf(row.getString("state")), row.getLong("g_id"), row.getLong("epoch")))
                .findOne()
                .orElse(new Before(State.OK, 0, 0));
    }

    void worked(Before before) {
        if (before.state() != State.OK) {
            set(before, State.OK, before.grant() == 0 ? Statuses.WORKING : Statuses.USING_GRANT);
        }
    }

    void failed(Before before, ConnectionException failure) {
        stateOf(before, failure.failure()).ifPresent(state -> set(before, state, String.valueOf(failure.getMessage())));
    }

    private static Optional<State> stateOf(Before before, Failure failure) {
        return switch (failure) {
            case AUTHORIZATION ->
                before.state() == State.INIT_REQUIRED ? Optional.empty() : Optional.of(State.RECONNECT);
            case CONFIGURATION -> Optional.of(State.CONFIGURATION);
            // a grant known to be dead does not come alive because the service cannot be reached
            case UNAVAILABLE -> before.state() == State.OK ? Optional.of(State.UNAVAILABLE) : Optional.empty();
            case REFUSED, RATE_LIMITED, PROTOCOL -> Optional.empty();
        };
    }

    private void set(Before before, State state, String text) {
        core.tell(core.database.write(handle -> {
            var now = look(handle);
            var same = now.grant() == before.grant() && now.epoch() == before.epoch();
            return same ? core.statuses.set(handle, id, state, text) : List.of();
        }));
    }
}
