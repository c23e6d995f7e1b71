package dev.zoomflow.testkit.fault;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import java.util.function.Consumer;

/** One fault, for whom it is, and how often it came. Thread-safe. */
public final class Plan {
    private final String id;
    private final RequestPattern requests;
    private final Occurrence when;
    private final Fault fault;
    private final Consumer<Plan> lifting;
    private int seen;
    private int met;

    Plan(String id, RequestPattern requests, Occurrence when, Fault fault, Consumer<Plan> lifting) {
        this.id = id;
        this.requests = requests;
        this.when = when;
        this.fault = fault;
        this.lifting = lifting;
    }

    public String id() {
        return id;
    }

    public RequestPattern requests() {
        return requests;
    }

    public Occurrence when() {
        return when;
    }

    public Fault fault() {
        return fault;
    }

    /** Counts one more of the requests; whether it would meet the fault. */
    synchronized boolean comesTo() {
        seen++;
        return when.strikes(seen, met);
    }

    synchronized void strike() {
        met++;
    }

    public synchronized int met() {
        return met;
    }

    public synchronized boolean unused() {
        return met < when.wanted();
    }

    public void lift() {
        lifting.accept(this);
    }

    @Override
    public String toString() {
        return fault + " for " + when + " of " + requests + ", met by " + met();
    }
}
