package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong with which of the next requests. Thread-safe. */
public final class PlannedFaults {
    private final List<Planned> planned = new ArrayList<>();

    private record Planned(String path, Fault fault) {}

    public synchronized void next(String path, int requests, Fault fault) {
        for (int i = 0; i < requests; i++) {
            planned.add(new Planned(path, fault));
        }
    }

    synchronized Optional<Fault> take(String path) {
        Optional<Planned> found =
                planned.stream().filter(fault -> fault.path().equals(path)).findFirst();
        found.ifPresent(planned::remove);
        return found.map(Planned::fault);
    }

    /** Those that no request has met, as {@code path: fault}. */
    public synchronized List<String> unused() {
        return planned.stream()
                .map(fault -> fault.path() + ": " + fault.fault())
                .toList();
    }

    public synchronized void clear() {
        planned.clear();
    }
}
