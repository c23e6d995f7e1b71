package dev.zoomflow.testkit;

import dev.zoomflow.testkit.fault.Occurrence;
import dev.zoomflow.testkit.fault.PlannedFaults;
import java.util.List;

/**
 * What is to go wrong with which requests. Where several are planned for one request, it meets the one planned first.
 * A path is as in {@link RequestPattern}. Thread-safe.
 */
public final class Faults {
    private final PlannedFaults planned;

    Faults(PlannedFaults planned) {
        this.planned = planned;
    }

    /** Lets the next request to this path meet a fault. */
    public PlannedFault next(String path, Fault fault) {
        return next(path, 1, fault);
    }

    /** Lets the next requests to this path meet a fault, after those planned before. */
    public PlannedFault next(String path, int requests, Fault fault) {
        return next(RequestPattern.any(path), requests, fault);
    }

    public PlannedFault next(RequestPattern pattern, Fault fault) {
        return next(pattern, 1, fault);
    }

    public PlannedFault next(RequestPattern pattern, int requests, Fault fault) {
        return plan(pattern, Occurrence.next(requests), fault);
    }

    /** Lets every n-th of these requests meet a fault: with 3 the third, the sixth and so on, until it is lifted. */
    public PlannedFault every(int n, RequestPattern pattern, Fault fault) {
        return plan(pattern, Occurrence.every(n), fault);
    }

    /** Lets all these requests meet a fault until it is lifted. */
    public PlannedFault always(RequestPattern pattern, Fault fault) {
        return plan(pattern, Occurrence.always(), fault);
    }

    private PlannedFault plan(RequestPattern pattern, Occurrence when, Fault fault) {
        return new PlannedFault(planned.plan(pattern, when, fault));
    }

    /** All that were planned and not lifted, used up or not, oldest first. */
    public List<PlannedFault> planned() {
        return planned.all().stream().map(PlannedFault::new).toList();
    }

    /** Faults that too few requests met, described. */
    public List<String> unused() {
        return planned().stream()
                .filter(PlannedFault::unused)
                .map(PlannedFault::toString)
                .toList();
    }

    /** Lifts all. */
    public void lift() {
        planned().forEach(PlannedFault::lift);
    }
}
