package dev.zoomflow.host.engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How attempts ended since the host started. Any thread. */
final class Outcomes {
    private static final Map<RunState, String> NAMES = names();

    private final Map<RunState, LongAdder> counts = new EnumMap<>(RunState.class);

    Outcomes() {
        NAMES.keySet().forEach(state -> counts.put(state, new LongAdder()));
    }

    private static Map<RunState, String> names() {
        var names = new EnumMap<RunState, String>(RunState.class);
        names.put(RunState.DONE, "done");
        names.put(RunState.WAITING, "retried");
        names.put(RunState.PARKED, "parked");
        names.put(RunState.DEAD, "dead");
        names.put(RunState.QUEUED, "interrupted");
        return names;
    }

    /** @param state of the run after its attempt */
    void ended(RunState state) {
        Objects.requireNonNull(counts.get(state)).increment();
    }

    Map<String, Long> counted() {
        var counted = new LinkedHashMap<String, Long>();
        NAMES.forEach((state, name) ->
                counted.put(name, Objects.requireNonNull(counts.get(state)).sum()));
        return counted;
    }
}
