package dev.zoomflow.host.engine;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.host.store.Ids;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a handler is given. */
record RunContext(StoredEvent stored, Connection connection, Run run, SettingValues settings, AtomicBoolean stop)
        implements EventContext {
    @Override
    public Event event() {
        return stored.event();
    }

    @Override
    public String connectionType() {
        return stored.type();
    }

    @Override
    public String connectionId() {
        return run.lane().connectionId();
    }

    /** From what makes the run unique, so that a restored database still has the same keys. */
    @Override
    public String idempotencyKey() {
        return Ids.hash(String.join(
                "\n",
                stored.type(),
                run.lane().handler(),
                run.lane().connectionId(),
                stored.event().id()));
    }

    @Override
    public int attempt() {
        return run.attempt();
    }

    @Override
    public boolean late() {
        return run.late();
    }

    @Override
    public boolean cancelled() {
        return stop.get();
    }
}
