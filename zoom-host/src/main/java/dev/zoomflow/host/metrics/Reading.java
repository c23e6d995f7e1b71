package dev.zoomflow.host.metrics;

import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.inbox.Backlog;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the store held at one moment.
 *
 * @param problem why the store cannot be read or written to; the numbers are zeros then
 * @param runs that are not done, by state
 */
record Reading(
        String problem, Backlog backlog, Map<String, Long> runs, Map<State, Long> connections, long owed, long bytes) {

    static Reading none(String problem) {
        return new Reading(problem, new Backlog(0, Optional.empty(), 0), Map.of(), new EnumMap<>(State.class), 0, 0);
    }

    boolean isUp() {
        return problem.isEmpty();
    }

    long runs(String state) {
        return runs.getOrDefault(state, 0L);
    }

    long connections(State state) {
        return connections.getOrDefault(state, 0L);
    }
}
