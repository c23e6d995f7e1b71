package dev.zoomflow.host.metrics;

import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.feed.Feeds;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.store.Database;
import java.time.Clock;

/** Whose numbers they are. */
public record Sources(
        Database database, Connections connections, Inbox inbox, Engine engine, Feeds feeds, Clock clock) {}
