package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.DeliveryRules;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.time.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends events to whoever subscribed, and again where that failed. Thread-safe. */
public final class Deliveries implements AutoCloseable {
    private final Recipients recipients;
    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final Timeline timeline;
    private final Dispatch dispatch;
    private final Retries retries;
    private final Exhausted exhausted;
    private final Withheld withheld = new Withheld();
    private final SentEvents sent = new SentEvents();
    private final Lanes lanes = new Lanes();
    private final Disturbances disturbances;

    public Deliveries(
            Recipients recipients,
            Subscriptions subscriptions,
            DeliveryLog log,
            Timeline timeline,
            Dispatch dispatch,
            DeliveryRules rules) {
        this.recipients = recipients;
        this.subscriptions = subscriptions;
        this.log = log;
        this.timeline = timeline;
        this.dispatch = dispatch;
        this.retries = new Retries(rules.redirects());
        this.exhausted = new Exhausted(rules.exhaustion());
        this.disturbances = new Disturbances(timeline, this::enqueue);
    }

    /** Queues the event for each subscription that wants it and returns without waiting. */
    public void send(String event, String body) {
        sent.add(body);
        to(recipients.of(event, body, withheld), event, body);
    }

    /** As {@link #send}, to the subscriptions of one app only, whosever events these are for. */
    public void send(String event, String body, String clientId) {
        sent.add(body);
        to(recipients.ofApp(clientId, event, withheld), event, body);
    }

    private void to(List<Subscription> receivers, String event, String text) {
        if (receivers.isEmpty()) {
            return;
        }
        String tracking = Traces.tracking(text);
        Body body = Body.of(text);
        Disturbances.Effect effect = disturbances.next(event);
        for (Subscription subscription : receivers) {
            if (exhausted.holds(subscription, event)) {
                withheld.add(
                        subscription, event, "all tries of one have failed, and nobody validated the endpoint since");
            } else {
                effect.apply(new Outgoing(subscription, event, body, tracking));
            }
        }
    }

    /** What is to happen to the next deliveries. */
    public Disturbances disturbances() {
        return disturbances;
    }

    /** What subscriptions wanted and did not get. */
    public Withheld withheld() {
        return withheld;
    }

    /** The endpoint has proved itself: nothing is withheld from it for what failed before. */
    void forgive(String subscriptionId) {
        exhausted.forget(subscriptionId);
    }

    /** The bodies of the newest events, oldest first. */
    public List<String> sent() {
        return sent.all();
    }

    /** The same request again, with its id, whatever became of it before. */
    public void repeat(Delivery delivery) {
        enqueue(new Outgoing(
                delivery.subscription(),
                delivery.event(),
                Body.of(delivery.body()),
                delivery.requestId(),
                Traces.tracking(delivery.body()),
                Seal.genuine()));
    }

    /** Sends once, now, without retries. */
    Attempt sendOnce(Subscription subscription, String event, String body) {
        Outgoing outgoing = new Outgoing(subscription, event, Body.of(body), Traces.tracking(body));
        long number = record(outgoing);
        Attempt attempt = dispatch.send(outgoing);
        log.attempted(number, attempt, Optional.empty());
        return attempt;
    }

    private void enqueue(Outgoing outgoing) {
        long number = record(outgoing);
        lanes.run(outgoing.subscription().id(), () -> attempt(outgoing, number, 1));
    }

    private long record(Outgoing outgoing) {
        return log.add(new Delivery(
                outgoing.requestId(),
                outgoing.subscription(),
                outgoing.event(),
                outgoing.body().text(),
                List.of(),
                Optional.empty()));
    }

    private void attempt(Outgoing outgoing, long number, int attempts) {
        Attempt attempt = dispatch.send(outgoing);
        Optional<Instant> next = retries.next(outgoing, attempt, attempts);
        log.attempted(number, attempt, next);
        next.ifPresent(due -> timeline.at(due, () -> retry(outgoing, number, attempts + 1)));
        if (retries.areOver(outgoing, attempt, attempts)) {
            exhausted.add(outgoing);
        }
    }

    private void retry(Outgoing outgoing, long number, int attempts) {
        boolean disabled = subscriptions
                .find(outgoing.subscription().id())
                .filter(now -> !now.enabled())
                .isPresent();
        if (disabled) {
            log.update(number, Delivery::abandoned);
        } else {
            attempt(outgoing, number, attempts);
        }
    }

    /** Waits until every first attempt under way is answered; false when that takes longer. */
    public boolean settle(long millis) {
        return lanes.awaitIdle(millis);
    }

    @Override
    public void close() {
        lanes.close();
        dispatch.close();
    }
}
