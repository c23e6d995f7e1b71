package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks an endpoint for the keyed hash of a random token, as the "Validate" button does. */
final class Validator {
    private static final String EVENT = "endpoint.url_validation";

    private final Directory directory;
    private final Deliveries deliveries;
    private final InstantSource clock;

    Validator(Directory directory, Deliveries deliveries, InstantSource clock) {
        this.directory = directory;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Validation validate(Subscription subscription) {
        String secret = directory
                .app(subscription.clientId())
                .map(App::secretToken)
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + subscription.clientId()));
        String plainToken = Identifiers.id();
        ObjectNode body = Json.object();
        body.putObject("payload").put("plainToken", plainToken);
        body.put("event_ts", clock.instant().toEpochMilli()).put("event", EVENT);
        Attempt attempt = deliveries.sendOnce(subscription, EVENT, Json.write(body));
        Optional<String> fault = fault(attempt, plainToken, Signature.encrypt(secret, plainToken));
        return new Validation(fault.isEmpty(), fault.orElse("the answer was right"));
    }

    private static Optional<String> fault(Attempt attempt, String plainToken, String encryptedToken) {
        int status = attempt.status().orElse(0);
        if (status != 200) {
            return Optional.of("the endpoint must answer 200 with a body, but got: " + attempt);
        }
        try {
            JsonNode answer = Json.parse(attempt.answer());
            if (!answer.path("plainToken").asString("").equals(plainToken)) {
                return Optional.of("the answer's plainToken is not the one that was sent");
            }
            return answer.path("encryptedToken").asString("").equals(encryptedToken)
                    ? Optional.empty()
                    : Optional.of("the answer's encryptedToken was not made with this app's secret token");
        } catch (IllegalArgumentException malformed) {
            return Optional.of("the answer is " + malformed.getMessage());
        }
    }
}
