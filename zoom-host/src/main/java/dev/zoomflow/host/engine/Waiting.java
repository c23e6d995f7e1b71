package dev.zoomflow.host.engine;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/** The lanes that wait for a turn: connections one after another, the lanes of each in the order in which they came. */
final class Waiting {
    private final Map<String, Queue<Lane>> byConnection = new LinkedHashMap<>();

    void add(Lane lane) {
        byConnection
                .computeIfAbsent(lane.connectionId(), first -> new ArrayDeque<>())
                .add(lane);
    }

    /** The one that waits no longer; its connection is the last to be asked next time. */
    Optional<Lane> take(Predicate<String> mayHaveTurn) {
        return byConnection.keySet().stream().filter(mayHaveTurn).findFirst().map(this::first);
    }

    private Lane first(String connectionId) {
        var lanes = Objects.requireNonNull(byConnection.remove(connectionId));
        var lane = lanes.remove();
        if (!lanes.isEmpty()) {
            byConnection.put(connectionId, lanes);
        }
        return lane;
    }
}
