package dev.zoomflow.testkit;

import dev.zoomflow.testkit.webhook.EventName;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Where apps' events go, and what was sent there. Thread-safe. */
public final class Webhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Simulation simulation;

    Webhooks(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * Validates the endpoint as Zoom does when a subscription is saved, and saves it.
     *
     * @param events names such as {@code meeting.ended}; none means every event
     * @throws IllegalStateException when the endpoint does not prove that it knows the app's secret token; nothing is
     *     saved
     */
    public Subscription subscribe(App app, URI endpoint, String... events) {
        Subscription subscription = new Subscription(Identifiers.id(), app.clientId(), endpoint, Set.of(events));
        Validation validation = simulation.validator.validate(app, subscription);
        if (!validation.passed()) {
            throw new IllegalStateException("the endpoint " + endpoint + " was not validated: " + validation.reason());
        }
        simulation.subscriptions.add(subscription);
        return subscription;
    }

    /** Saves a subscription without asking the endpoint, which may not be up yet. */
    public Subscription subscribeUnvalidated(App app, URI endpoint, String... events) {
        Subscription subscription = new Subscription(Identifiers.id(), app.clientId(), endpoint, Set.of(events));
        simulation.subscriptions.add(subscription);
        return subscription;
    }

    /** Nothing more is sent there, except retries of what was sent already. */
    public void unsubscribe(Subscription subscription) {
        simulation.subscriptions.remove(subscription.id());
    }

    /** Presses "Validate". */
    public Validation validate(Subscription subscription) {
        App app = simulation
                .directory
                .app(subscription.clientId())
                .orElseThrow(() -> new IllegalArgumentException("no app " + subscription.clientId()));
        return simulation.validator.validate(app, subscription);
    }

    public List<Subscription> subscriptions() {
        return simulation.subscriptions.all();
    }

    /**
     * Sends these bytes, signed, to every subscription that wants the event; does not wait for the answers.
     *
     * @param body a JSON object with {@code "event"}; sent as it is, so it may be oddly written
     * @throws IllegalArgumentException when it is not a JSON object or names no event
     */
    public void send(String body) {
        simulation.deliveries.send(EventName.of(body), body);
    }

    /** The body of every event that happened so far, oldest first, whether or not anybody subscribed to it. */
    public List<String> sent() {
        return simulation.deliveries.sent();
    }

    /** Waits, up to 30 seconds, until every delivery has had its first answer, or lack of one. */
    public void settle() {
        if (!simulation.deliveries.settle(PATIENCE.toMillis())) {
            throw new IllegalStateException("deliveries are still under way after " + PATIENCE);
        }
    }

    /** Every delivery so far, oldest first, URL validations included. */
    public List<Delivery> deliveries() {
        return simulation.log.all();
    }
}
