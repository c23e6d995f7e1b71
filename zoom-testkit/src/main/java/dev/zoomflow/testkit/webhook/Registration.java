package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.Mail;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.payload.KnownEvents;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Saves subscriptions and asks their endpoints again every 72 hours. Thread-safe. */
public final class Registration {
    /** 72 hours. */
    private static final Duration PERIOD = Duration.ofDays(3);

    private static final int FIRST_MAIL = 2;
    private static final int SECOND_MAIL = 4;
    private static final int DISABLED = 6;

    private final Directory directory;
    private final KnownEvents events;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Validator validator;
    private final Timeline timeline;
    private final Mailbox mailbox;
    private final Map<String, Integer> failures = new HashMap<>();

    public Registration(
            Directory directory,
            KnownEvents events,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Timeline timeline,
            Mailbox mailbox) {
        this.directory = directory;
        this.events = events;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.validator = new Validator(directory, deliveries, timeline);
        this.timeline = timeline;
        this.mailbox = mailbox;
    }

    /**
     * Saves it if its endpoint proves that it knows the app's secret token; a WebSocket has nothing to prove.
     *
     * @throws IllegalArgumentException when the app has as many as it may have, or may have no such subscription, or an
     *     event is not known
     */
    public Validation subscribe(Subscription subscription) {
        events.check(subscription.events());
        Validation validation = subscription.channel() instanceof Channel.Webhook
                ? validator.validate(subscription)
                : new Validation(true, "a WebSocket has no URL to validate");
        if (validation.passed()) {
            save(subscription);
        }
        return validation;
    }

    /**
     * Saves it without asking.
     *
     * @throws IllegalArgumentException when the app has as many as it may have, or may have no such subscription, or an
     *     event is not known
     */
    public void save(Subscription subscription) {
        events.check(subscription.events());
        refuseForUserManaged(subscription);
        subscriptions.add(subscription);
        watch(subscription, timeline.now());
    }

    private void refuseForUserManaged(Subscription subscription) {
        boolean userManaged = directory
                .app(subscription.clientId())
                .filter(app -> app.kind() == App.Kind.USER_MANAGED)
                .isPresent();
        if (userManaged && subscription.channel() instanceof Channel.WebSocket) {
            throw new IllegalArgumentException("the app " + subscription.clientId() + " is user-managed; Zoom has"
                    + " WebSockets for Server-to-Server and admin-managed apps only");
        }
    }

    /** What pressing "Validate" does: a right answer enables the subscription again and forgets what failed before. */
    public Validation validate(Subscription subscription) {
        if (!(subscription.channel() instanceof Channel.Webhook)) {
            throw new IllegalStateException("a subscription with a WebSocket has no URL to validate");
        }
        Validation validation = validator.validate(subscription);
        if (validation.passed()) {
            succeeded(subscription.id());
        }
        return validation;
    }

    private void watch(Subscription subscription, Instant since) {
        if (subscription.channel() instanceof Channel.Webhook) {
            Instant due = since.plus(PERIOD);
            timeline.at(due, () -> revalidate(subscription.id(), due));
        }
    }

    private void revalidate(String id, Instant due) {
        subscriptions.find(id).filter(Subscription::enabled).ifPresent(subscription -> {
            if (validator.validate(subscription).passed()) {
                succeeded(id);
            } else {
                failed(subscription);
            }
            subscriptions.find(id).filter(Subscription::enabled).ifPresent(known -> watch(known, due));
        });
    }

    private void succeeded(String id) {
        count(id, 0);
        deliveries.forgive(id);
        subscriptions.find(id).filter(known -> !known.enabled()).ifPresent(disabled -> {
            Subscription enabled = disabled.withEnabled(true);
            subscriptions.replace(enabled);
            watch(enabled, timeline.now());
        });
    }

    private void failed(Subscription subscription) {
        int times = count(subscription.id(), 1);
        if (times == FIRST_MAIL || times == SECOND_MAIL) {
            mailbox.add(warning(subscription, times));
        }
        if (times >= DISABLED) {
            subscriptions.replace(subscription.withEnabled(false));
        }
    }

    /** How often in a row it has failed now; zero begins anew. */
    private synchronized int count(String id, int more) {
        int times = more == 0 ? 0 : failures.getOrDefault(id, 0) + more;
        failures.put(id, times);
        return times;
    }

    private Mail warning(Subscription subscription, int times) {
        String to = directory.users().stream()
                .findFirst()
                .map(owner -> owner.email())
                .orElse("nobody");
        return new Mail(
                timeline.now(),
                to,
                "Your webhook endpoint could not be validated",
                "The endpoint " + subscription.endpoint() + " of the app " + subscription.clientId() + " failed "
                        + times + " validations in a row. After " + DISABLED + " its subscription is disabled.");
    }
}
