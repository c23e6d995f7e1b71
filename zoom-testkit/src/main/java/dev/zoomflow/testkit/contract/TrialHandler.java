package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does with each event what was planned, and remembers every attempt. Thread-safe. */
final class TrialHandler implements EventHandler<Event> {
    /** What it does in one attempt. */
    @FunctionalInterface
    interface Act {
        void perform() throws Exception;
    }

    /**
     * One attempt.
     *
     * @param key of the context, for doing things once
     * @param begun in nanoseconds
     */
    record Attempt(String event, String json, int number, String key, long begun) {}

    /** So many attempts that fail in this way. */
    static Act[] failing(Failure failure, int times) {
        var acts = new Act[times];
        Arrays.fill(acts, (Act) () -> {
            throw new ConnectionException(failure, "the trial says so");
        });
        return acts;
    }

    private final Map<String, Deque<Act>> plans = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private int atOnce;
    private int mostAtOnce;

    /** The first attempts at this event do these things, in turn; then it succeeds. */
    synchronized TrialHandler plan(String event, Act... acts) {
        plans.computeIfAbsent(event, key -> new ArrayDeque<>()).addAll(List.of(acts));
        return this;
    }

    @Override
    public EventType<Event> type() {
        return EventType.matching(TrialType.ID, "*");
    }

    @Override
    public void handle(Event event, EventContext context) throws Exception {
        var act = begin(event, context);
        try {
            act.perform();
            end(event);
        } finally {
            leave();
        }
    }

    private synchronized Act begin(Event event, EventContext context) {
        atOnce++;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        attempts.add(
                new Attempt(event.id(), event.json(), context.attempt(), context.idempotencyKey(), System.nanoTime()));
        var plan = plans.getOrDefault(event.id(), new ArrayDeque<>());
        return plan.isEmpty() ? () -> {} : plan.poll();
    }

    private synchronized void end(Event event) {
        done.add(event.id());
    }

    private synchronized void leave() {
        atOnce--;
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    synchronized List<Attempt> attempts(String event) {
        return attempts.stream().filter(one -> one.event().equals(event)).toList();
    }

    /** The ids of events, in the order in which they were handled well. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    synchronized int mostAtOnce() {
        return mostAtOnce;
    }
}
