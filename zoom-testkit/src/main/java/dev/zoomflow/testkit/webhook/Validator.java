package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.UrlValidation;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;

/** Asks an endpoint for the keyed hash of a random token, as the "Validate" button does. */
final class Validator {
    private final Directory directory;
    private final Deliveries deliveries;
    private final InstantSource clock;

    Validator(Directory directory, Deliveries deliveries, InstantSource clock) {
        this.directory = directory;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Validation validate(Subscription subscription) {
        App app = directory
                .app(subscription.clientId())
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + subscription.clientId()));
        UrlValidation question = UrlValidation.of(app);
        Attempt attempt = deliveries.sendOnce(subscription, UrlValidation.EVENT, question.body(clock.instant()));
        return attempt.status()
                .map(status -> question.judge(status, attempt.answer()))
                .orElseGet(
                        () -> new Validation(false, "the endpoint must answer 200 with a body, but got: " + attempt));
    }
}
