package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.DeliveryRules.Exhaustion;
import dev.zoomflow.testkit.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which events a subscription gets no more because all tries of one have failed. Thread-safe. */
final class Exhausted {
    private final Exhaustion rule;
    private final Set<Over> over = ConcurrentHashMap.newKeySet();

    private record Over(String subscriptionId, String event) {}

    Exhausted(Exhaustion rule) {
        this.rule = rule;
    }

    void add(Outgoing outgoing) {
        if (rule == Exhaustion.EVENT) {
            over.add(new Over(outgoing.subscription().id(), outgoing.event()));
        }
    }

    boolean holds(Subscription subscription, String event) {
        return over.contains(new Over(subscription.id(), event));
    }

    /** Its endpoint has proved itself again. */
    void forget(String subscriptionId) {
        over.removeIf(known -> known.subscriptionId().equals(subscriptionId));
    }
}
