package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;

/** What a handler is given. */
record FileRun(Event event, Connection connection, String idempotencyKey, int attempt) implements EventContext {
    @Override
    public String connectionType() {
        return TrialType.ID;
    }

    @Override
    public String connectionId() {
        return "the only one";
    }

    @Override
    public SettingValues settings() {
        return SettingValues.none();
    }

    @Override
    public boolean late() {
        return false;
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
