package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Directory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends events to whoever subscribed, and again where that failed. Thread-safe. */
public final class Deliveries implements AutoCloseable {
    private final Directory directory;
    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final Timeline timeline;
    private final Post post;
    private final Lanes lanes = new Lanes();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    public Deliveries(
            Directory directory, Subscriptions subscriptions, DeliveryLog log, Timeline timeline, InstantSource stamp) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.log = log;
        this.timeline = timeline;
        this.post = new Post(new Headers(stamp), timeline);
    }

    /** Queues the event for each subscription that wants it and returns without waiting. */
    public void send(String event, String body) {
        String tracking = Headers.trackingId();
        sent.add(body);
        for (Subscription subscription : subscriptions.all()) {
            if (subscription.wants(event)) {
                app(subscription)
                        .ifPresent(app -> enqueue(
                                new Outgoing(app, subscription, event, Body.of(body), Headers.requestId(), tracking)));
            }
        }
    }

    /** The body of every event so far, oldest first. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** Sends once, now, without retries. */
    Attempt sendOnce(App app, Subscription subscription, String event, String body) {
        Outgoing outgoing =
                new Outgoing(app, subscription, event, Body.of(body), Headers.requestId(), Headers.trackingId());
        record(outgoing);
        Attempt attempt = post.send(outgoing);
        log.update(outgoing.requestId(), delivery -> delivery.after(attempt, Optional.empty()));
        return attempt;
    }

    private Optional<App> app(Subscription subscription) {
        return directory.app(subscription.clientId());
    }

    private void enqueue(Outgoing outgoing) {
        record(outgoing);
        lanes.run(outgoing.subscription().id(), () -> attempt(outgoing));
    }

    private void record(Outgoing outgoing) {
        log.add(new Delivery(
                outgoing.requestId(),
                outgoing.subscription(),
                outgoing.event(),
                outgoing.body().text(),
                List.of(),
                Optional.empty()));
    }

    private void attempt(Outgoing outgoing) {
        Attempt attempt = post.send(outgoing);
        int attempts = log.find(outgoing.requestId()).attempts().size() + 1;
        Optional<Instant> next = Retries.next(attempt, attempts);
        log.update(outgoing.requestId(), delivery -> delivery.after(attempt, next));
        next.ifPresent(due -> timeline.at(due, () -> attempt(outgoing)));
    }

    /** Waits until every first attempt under way is answered; false when that takes longer. */
    public boolean settle(long millis) {
        return lanes.awaitIdle(millis);
    }

    @Override
    public void close() {
        lanes.close();
    }
}
