package dev.zoomflow.testkit;

import dev.zoomflow.testkit.webhook.EventName;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Where apps' events go, and what was sent there. Thread-safe. */
public final class Webhooks {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
     * @throws IllegalArgumentException when the app has twenty subscriptions already, or an event is neither in {@link
     *     Events#names()} nor {@linkplain Events#add added}
     */
    public Subscription subscribe(App app, URI endpoint, String... events) {
        return subscribe(Subscription.webhook(app, endpoint, events));
    }

    /** As {@link #subscribe(App, URI, String...)}, with authentication or an audience of its own. */
    public Subscription subscribe(Subscription subscription) {
        Validation validation = simulation.registration.subscribe(subscription);
        if (!validation.passed()) {
            throw new IllegalStateException(
                    "the endpoint " + subscription.endpoint() + " was not validated: " + validation.reason());
        }
        return subscription;
    }

    /** Saves a subscription without asking the endpoint, which may not be up yet. */
    public Subscription subscribeUnvalidated(App app, URI endpoint, String... events) {
        return subscribeUnvalidated(Subscription.webhook(app, endpoint, events));
    }

    /** Saves a subscription without asking the endpoint, which may not be up yet. */
    public Subscription subscribeUnvalidated(Subscription subscription) {
        return simulation.save(subscription);
    }

    /** Nothing more is sent there, except retries of what was sent already. */
    public void unsubscribe(Subscription subscription) {
        simulation.subscriptions.remove(subscription.id());
    }

    /** Presses "Validate". A right answer enables a disabled subscription again. */
    public Validation validate(Subscription subscription) {
        return simulation.registration.validate(subscription);
    }

    /** What Zoom wrote to the app's owner because an endpoint failed its validation every 72 hours. */
    public List<Mail> mails() {
        return simulation.mailbox.all();
    }

    /** Gives the app another secret token. Zoom has no overlap: the next request is signed with the new one. */
    public App regenerateSecret(App app) {
        App changed = app.withSecretToken(Identifiers.id());
        simulation.directory.add(changed);
        return changed;
    }

    /** As they are now, disabled ones too. */
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

    /**
     * Lets something happen to the next event of this name on its way.
     *
     * @see #unmetDisturbances()
     */
    public void next(String event, Disturbance disturbance) {
        next(event, 1, disturbance);
    }

    /**
     * @param event its name; an empty one is any event's
     * @param times how many events it happens to, after those planned before
     * @throws IllegalArgumentException when there is no such event, which may be {@linkplain Events#add added}, or none
     *     meets it
     */
    public void next(String event, int times, Disturbance disturbance) {
        if (!event.isEmpty()) {
            simulation.events.check(Set.of(event));
        }
        simulation.deliveries.disturbances().plan(event, times, disturbance);
    }

    /** Disturbances that no event has met yet, described. */
    public List<String> unmetDisturbances() {
        return simulation.deliveries.disturbances().unused();
    }

    /** Takes back those that no event has met. */
    public void liftDisturbances() {
        simulation.deliveries.disturbances().lift();
    }

    /** Events that a subscription wanted and did not get, with the reason; the newest 1,000, a line each. */
    public List<String> withheld() {
        return simulation.deliveries.withheld().all();
    }

    /**
     * Tells the app, published or not, and no other, that the user took back what it was allowed. Tokens stay as they
     * are; {@link Portal#remove} does both as Zoom does.
     */
    public void sendDeauthorization(App app, User user, DeauthorizationForm form) {
        simulation.deauthorization.send(app, user, form);
    }

    /**
     * Sends the same request again, whatever was answered before: with its id and bytes, but a later timestamp than any
     * it had and thus another signature, so that copies that follow each other at once are dated seconds ahead.
     */
    public void repeat(Delivery delivery) {
        simulation.deliveries.repeat(delivery);
    }

    /** The bodies of the newest 20,000 events, oldest first, whether or not anybody subscribed to them. */
    public List<String> sent() {
        return simulation.deliveries.sent();
    }

    /** Waits, up to two minutes, until every delivery has had its first answer, or lack of one. */
    public void settle() {
        if (!simulation.deliveries.settle(PATIENCE.toMillis())) {
            throw new IllegalStateException("deliveries are still under way after " + PATIENCE);
        }
    }

    /** The newest 20,000 deliveries, oldest first, URL validations included. */
    public List<Delivery> deliveries() {
        return simulation.log.all();
    }
}
