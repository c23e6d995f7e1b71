package dev.zoomflow.host;

import dev.zoomflow.host.config.LiveConfiguration;
import dev.zoomflow.host.connection.Recoveries;
import dev.zoomflow.host.connection.Upkeep;
import dev.zoomflow.host.inbox.Retention;
import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.nodes.Relay;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;
import java.time.Clock;
import java.util.function.Consumer;

/** What a host does without being asked. */
record Background(Upkeep upkeep, Recoveries recoveries, Retention retention, Relay relay) implements AutoCloseable {
    static Background of(Store store, Core core, Flow flow, LiveConfiguration configuration, Clock clock) {
        var kept = configuration.atStart().retention();
        return new Background(
                new Upkeep(core.connections()),
                new Recoveries(core.connections()),
                new Retention(store.database(), clock, kept.age(), kept.bytes()),
                new Relay(store.database(), flow.live(), reaction(core, flow)));
    }

    /** Another node's connection may have a feed that is open here. */
    private static Consumer<Change> reaction(Core core, Flow flow) {
        return change -> {
            if (change.topic().equals("connection")) {
                core.connections().find(change.id()).ifPresent(flow.feeds()::changed);
            }
        };
    }

    void start() {
        upkeep.start();
        recoveries.start();
        retention.start();
        relay.start();
    }

    @Override
    public void close() {
        relay.close();
        retention.close();
        recoveries.close();
        upkeep.close();
    }
}
