package dev.zoomflow.host;

import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;

/** What follows when a connection has changed: pages hear of it, feeds are opened. Any thread. */
record ConnectionNews(Core core, Flow flow, boolean handlersOn) {

    void tell(StoredConnection changed) {
        if (handlersOn
                && changed.status().state() == State.OK
                && core.switches().of(changed.id()).isEmpty()) {
            core.plugins().handlers().forEach(handler -> core.switches().set(changed.id(), handler.name(), true));
        }
        flow.feeds().changed(changed);
        flow.live().tell(new Change("connection", changed.id()));
    }
}
