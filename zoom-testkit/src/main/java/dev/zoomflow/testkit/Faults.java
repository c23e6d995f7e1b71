package dev.zoomflow.testkit;

import dev.zoomflow.testkit.http.PlannedFaults;
import java.util.List;

/** What is to go wrong with which requests. Thread-safe. */
public final class Faults {
    private final PlannedFaults planned;

    Faults(PlannedFaults planned) {
        this.planned = planned;
    }

    /** Lets the next request to this path meet a fault. */
    public void next(String path, Fault fault) {
        next(path, 1, fault);
    }

    /**
     * @param path as sent, without query: {@code /oauth/token}
     * @param requests how many of them meet the fault, after those planned before
     */
    public void next(String path, int requests, Fault fault) {
        planned.next(path, requests, fault);
    }

    /** Faults that no request has met yet, described. */
    public List<String> unused() {
        return planned.unused();
    }
}
