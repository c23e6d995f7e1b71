package dev.zoomflow.testkit.fault;

import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Interference;
import dev.zoomflow.testkit.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The faults that requests are to meet, in the order in which they were planned. Thread-safe. */
public final class PlannedFaults implements Interference {
    private final List<Plan> plans = new ArrayList<>();
    private final Performance performance;
    private int planned;

    /**
     * @param revoke withdraws what the user allowed whose token this is
     */
    public PlannedFaults(Consumer<String> revoke) {
        this.performance = new Performance(revoke);
    }

    public synchronized Plan plan(RequestPattern requests, Occurrence when, Fault fault) {
        planned++;
        Plan plan = new Plan("fault-" + planned, requests, when, fault, this::lift);
        plans.add(plan);
        return plan;
    }

    public synchronized List<Plan> all() {
        return List.copyOf(plans);
    }

    private synchronized void lift(Plan plan) {
        plans.remove(plan);
    }

    /** Whoever is kept waiting by one waits no longer. */
    public void hurry() {
        performance.hurry();
    }

    @Override
    public Optional<Disturbance> meet(Request request, Handler usual) {
        return strike(request)
                .map(plan ->
                        new Disturbance(plan.fault().toString(), again -> performance.of(plan.fault(), again, usual)));
    }

    /** Looks at the request without a lock, as its body may be long in coming. */
    private Optional<Plan> strike(Request request) {
        List<Plan> meant = all().stream()
                .filter(plan ->
                        plan.requests().matches(request.recorded(plan.requests().needsBody())))
                .toList();
        return meant.isEmpty() ? Optional.empty() : strike(meant);
    }

    private synchronized Optional<Plan> strike(List<Plan> meant) {
        List<Plan> coming =
                meant.stream().filter(plans::contains).filter(Plan::comesTo).toList();
        Optional<Plan> first = coming.stream().findFirst();
        first.ifPresent(Plan::strike);
        return first;
    }
}
