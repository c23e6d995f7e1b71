package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Disturbance;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.time.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is to happen to which of the next events on their way. Thread-safe. */
public final class Disturbances {
    private final Timeline timeline;
    private final Consumer<Outgoing> queue;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Outgoing> held = new ArrayList<>();

    private record Planned(String event, Disturbance disturbance) {}

    /** What becomes of one event's delivery to one subscription. */
    @FunctionalInterface
    interface Effect {
        void apply(Outgoing outgoing);
    }

    Disturbances(Timeline timeline, Consumer<Outgoing> queue) {
        this.timeline = timeline;
        this.queue = queue;
    }

    /**
     * @param event its name; an empty one is any event's
     */
    public synchronized void plan(String event, int times, Disturbance disturbance) {
        if (times < 1) {
            throw new IllegalArgumentException("a disturbance is for 1 event or more, not for " + times);
        }
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(event, disturbance));
        }
    }

    public synchronized void lift() {
        planned.clear();
    }

    /** Those that no event has met, as {@code event: disturbance}. */
    public synchronized List<String> unused() {
        return planned.stream()
                .map(one -> (one.event().isEmpty() ? "any event" : one.event()) + ": "
                        + one.disturbance().toString().replace("[]", ""))
                .toList();
    }

    /** The effect on all deliveries of the next event of this name. */
    Effect next(String event) {
        return take(event).map(this::effect).orElse(this::pass);
    }

    private synchronized Optional<Disturbance> take(String event) {
        Optional<Planned> found = planned.stream()
                .filter(one -> one.event().isEmpty() || one.event().equals(event))
                .findFirst();
        found.ifPresent(planned::remove);
        return found.map(Planned::disturbance);
    }

    private Effect effect(Disturbance disturbance) {
        return outgoing -> {
            if (disturbance instanceof Disturbance.Overtaken) {
                hold(outgoing);
            } else if (disturbance instanceof Disturbance.Late late) {
                later(late.delay(), outgoing);
            } else if (!(disturbance instanceof Disturbance.Lost)) {
                changed(disturbance, outgoing).forEach(this::pass);
                if (disturbance instanceof Disturbance.CopiedLater copy) {
                    later(copy.delay(), outgoing);
                }
            }
        };
    }

    private static List<Outgoing> changed(Disturbance disturbance, Outgoing outgoing) {
        if (disturbance instanceof Disturbance.Repeated) {
            return List.of(outgoing, outgoing);
        }
        if (disturbance instanceof Disturbance.Reissued) {
            return List.of(outgoing, outgoing.asAnotherRequest().with(rewritten(outgoing, Rewriting::newTokens)));
        }
        if (disturbance instanceof Disturbance.Written written) {
            return List.of(outgoing.with(rewritten(outgoing, text -> Rewriting.as(written.form(), text))));
        }
        if (disturbance instanceof Disturbance.Forged) {
            return List.of(outgoing.sealed(Seal.forged("not the secret token of any app")));
        }
        if (disturbance instanceof Disturbance.Stale stale) {
            return List.of(outgoing.sealed(Seal.stale(stale.age())));
        }
        return List.of(disturbance instanceof Disturbance.Unsigned ? outgoing.sealed(Seal.none()) : outgoing);
    }

    private static Body rewritten(Outgoing outgoing, UnaryOperator<String> change) {
        return Body.of(change.apply(outgoing.body().text()));
    }

    private void later(Duration delay, Outgoing outgoing) {
        timeline.at(timeline.now().plus(delay), () -> queue.accept(outgoing));
    }

    private synchronized void hold(Outgoing outgoing) {
        held.add(outgoing);
    }

    /** On its way, and after it whatever it was to overtake. */
    private void pass(Outgoing outgoing) {
        queue.accept(outgoing);
        release(outgoing.subscription().id()).forEach(queue);
    }

    private synchronized List<Outgoing> release(String subscriptionId) {
        List<Outgoing> overtaken = held.stream()
                .filter(waiting -> waiting.subscription().id().equals(subscriptionId))
                .toList();
        held.removeAll(overtaken);
        return overtaken;
    }
}
