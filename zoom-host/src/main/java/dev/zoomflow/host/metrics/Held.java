package dev.zoomflow.host.metrics;

import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.inbox.Backlog;
import java.util.Map;

/**
 * What the store held at one moment.
 *
 * @param runs that are not done, by state
 */
record Held(Backlog backlog, Map<String, Long> runs, Map<State, Long> connections, long owed, long bytes) {

    long runs(String state) {
        return runs.getOrDefault(state, 0L);
    }

    long connections(State state) {
        return connections.getOrDefault(state, 0L);
    }
}
