package dev.zoomflow.testkit;

import dev.zoomflow.testkit.webhook.Question;
import dev.zoomflow.testkit.webhook.Signature;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.Optional;

/**
 * Zoom's question to an endpoint that must prove that it knows an app's secret token, and what it must answer: for tests
 * of a receiver that put it themselves. {@link Webhooks#validate} has the simulator put it. Needs no running simulator.
 *
 * @param app its secret token signs the question and makes the answer
 * @param plainToken what is to be encrypted; Zoom's are 22 letters, digits, hyphens and underscores
 */
public record UrlValidation(App app, String plainToken) {
    /** What the question's body says in {@code event}. */
    public static final String EVENT = "endpoint.url_validation";

    /** With a random token. */
    public static UrlValidation of(App app) {
        return new UrlValidation(app, Identifiers.id());
    }

    /**
     * The question, signed like every event.
     *
     * @param at when it is sent, by the receiver's clock
     */
    public WebhookRequest request(Instant at) {
        return WebhookRequest.of(app, body(at), at);
    }

    /** The question's body. */
    public String body(Instant at) {
        return Question.write(EVENT, plainToken, at);
    }

    /** What the answer must have beside {@code plainToken}. */
    public String encryptedToken() {
        return Signature.encrypt(app.secretToken(), plainToken);
    }

    /** What Zoom makes of an answer. */
    public Validation judge(int status, String answer) {
        Optional<String> fault = status == 200
                ? Question.fault(answer, plainToken, encryptedToken())
                : Optional.of("the endpoint must answer 200 with a body, but got: " + (status + " " + answer).strip());
        return new Validation(fault.isEmpty(), fault.orElse("the answer was right"));
    }
}
