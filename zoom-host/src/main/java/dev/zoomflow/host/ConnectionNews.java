package dev.zoomflow.host;

import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;
import java.time.Instant;

/** What follows when a connection has changed: pages hear of it, waiting runs go on, feeds are opened. Any thread. */
record ConnectionNews(Core core, Flow flow, boolean handlersOn) {

    void tell(StoredConnection changed) {
        if (changed.status().state() == State.OK) {
            if (handlersOn && core.switches().of(changed.id()).isEmpty()) {
                core.plugins().handlers().forEach(handler -> core.switches().set(changed.id(), handler.name(), true));
            }
            flow.engine()
                    .unpark(
                            changed.id(),
                            changed.grant().map(Grant::authorizedAt).orElse(Instant.EPOCH));
        }
        flow.feeds().changed(changed);
        flow.live().tell(new Change("connection", changed.id()));
    }
}
