package dev.zoomflow.testkit.handler;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;

/** A run that is in order and that nobody cancels. */
record OneRun(Event event, Connection connection, SettingValues settings, int attempt) implements EventContext {
    @Override
    public String connectionType() {
        return "zoom";
    }

    @Override
    public String connectionId() {
        return "con_00000000000000000000000001";
    }

    @Override
    public boolean late() {
        return false;
    }

    @Override
    public String idempotencyKey() {
        return event.id();
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
