package dev.zoomflow.host.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lanes that wait for a turn or have it, each with whether it was woken since that began. There are not more than fit
 * into memory: what finds no room is in the store, where a later sweep finds it. However many others there are, a connection
 * that has none here finds room for one. Used under the lock of {@link Lanes}.
 */
final class ActiveLanes {
    static final int MOST = 20_000;
    static final int MOST_OF_ONE_CONNECTION = 2_000;

    private final Map<String, Map<Lane, Boolean>> byConnection = new HashMap<>();
    private int all;

    /** @return false if it is here already, or finds no room */
    boolean add(Lane lane) {
        var its = byConnection.computeIfAbsent(lane.connectionId(), first -> new HashMap<>());
        var room = its.isEmpty() || (its.size() < MOST_OF_ONE_CONNECTION && all < MOST);
        if (!room || its.putIfAbsent(lane, false) != null) {
            return false;
        }
        all++;
        return true;
    }

    /** It has news, if it is here. */
    void wake(Lane lane) {
        set(lane, true);
    }

    /** From now on its news count. */
    void begin(Lane lane) {
        set(lane, false);
    }

    private void set(Lane lane, boolean woken) {
        of(lane).ifPresent(its -> its.replace(lane, woken));
    }

    boolean isWoken(Lane lane) {
        return of(lane).map(its -> its.getOrDefault(lane, false)).orElse(false);
    }

    void remove(Lane lane) {
        of(lane).filter(its -> its.remove(lane) != null).ifPresent(its -> {
            all--;
            if (its.isEmpty()) {
                byConnection.remove(lane.connectionId());
            }
        });
    }

    private Optional<Map<Lane, Boolean>> of(Lane lane) {
        return Optional.ofNullable(byConnection.get(lane.connectionId()));
    }
}
