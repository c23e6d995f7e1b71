package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who wants which events where. Thread-safe. */
public final class Subscriptions {
    private static final int MOST_FOR_AN_APP = 20;

    private volatile List<Subscription> subscriptions = List.of();

    /**
     * @throws IllegalArgumentException when the app has twenty already
     */
    public synchronized void add(Subscription subscription) {
        long others = subscriptions.stream()
                .filter(known -> known.clientId().equals(subscription.clientId()))
                .count();
        if (others >= MOST_FOR_AN_APP) {
            throw new IllegalArgumentException("the app " + subscription.clientId() + " has " + MOST_FOR_AN_APP
                    + " subscriptions already, and Zoom allows no more");
        }
        List<Subscription> more = new ArrayList<>(subscriptions);
        more.add(subscription);
        subscriptions = List.copyOf(more);
    }

    public synchronized void remove(String id) {
        subscriptions =
                subscriptions.stream().filter(known -> !known.id().equals(id)).toList();
    }

    /** Puts it in the place of the one with its id; nothing happens where there is none. */
    public synchronized void replace(Subscription changed) {
        subscriptions = subscriptions.stream()
                .map(known -> known.id().equals(changed.id()) ? changed : known)
                .toList();
    }

    public List<Subscription> all() {
        return subscriptions;
    }

    public Optional<Subscription> find(String id) {
        return subscriptions.stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst();
    }
}
