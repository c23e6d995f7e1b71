package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants which events where. Thread-safe. */
public final class Subscriptions {
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    public void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    public void remove(String id) {
        subscriptions.removeIf(subscription -> subscription.id().equals(id));
    }

    public List<Subscription> all() {
        return List.copyOf(subscriptions);
    }

    public Optional<Subscription> find(String id) {
        return subscriptions.stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst();
    }
}
