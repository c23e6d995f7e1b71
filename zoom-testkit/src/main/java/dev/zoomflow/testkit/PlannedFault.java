package dev.zoomflow.testkit;

import dev.zoomflow.testkit.fault.Plan;

/** A fault that requests meet, until it is used up or lifted. Thread-safe. */
public final class PlannedFault {
    private final Plan plan;

    PlannedFault(Plan plan) {
        this.plan = plan;
    }

    /** Names it among the simulator's planned faults. */
    public String id() {
        return plan.id();
    }

    public Fault fault() {
        return plan.fault();
    }

    public RequestPattern requests() {
        return plan.requests();
    }

    /** How many requests met it so far. */
    public int met() {
        return plan.met();
    }

    /** Whether it is still to come: fewer requests met it than planned, or none yet. */
    public boolean unused() {
        return plan.unused();
    }

    /** No request meets it from now on. Does nothing where it was lifted before. */
    public void lift() {
        plan.lift();
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
