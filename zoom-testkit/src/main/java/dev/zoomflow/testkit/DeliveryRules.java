package dev.zoomflow.testkit;

import java.time.Duration;

/**
 * How events are delivered where nobody knows for sure, or where Zoom has changed.
 *
 * @param redirects what an answer of 3xx means
 * @param exhaustion what gets no more notifications once the last retry has failed
 * @param scopesNeeded whether an app that lists its scopes gets only the events that they allow
 * @param invalidTokenText what a WebSocket's client is told whose access token is not good
 * @param patience how long an endpoint may take to answer; more than nothing
 */
public record DeliveryRules(
        Redirects redirects, Exhaustion exhaustion, boolean scopesNeeded, String invalidTokenText, Duration patience) {
    public DeliveryRules {
        if (patience.isNegative() || patience.toMillis() == 0) {
            throw new IllegalArgumentException("patience must be a millisecond at least, not " + patience);
        }
    }

    /** What becomes of a delivery that is answered with 3xx. */
    public enum Redirects {
        /** It has failed for good, as with 4xx. */
        FAIL,
        /** It is tried again, as with 5xx. */
        RETRY,
        /** It is sent once more, to where the answer says. */
        FOLLOW
    }

    /** What is over after the last retry of a delivery. */
    public enum Exhaustion {
        /** This delivery. */
        OCCURRENCE,
        /** All deliveries of this event to this subscription, until its endpoint is validated again. */
        EVENT
    }

    static DeliveryRules standard() {
        return new DeliveryRules(
                Redirects.FAIL, Exhaustion.OCCURRENCE, true, "Token is invalid", Duration.ofSeconds(3));
    }

    DeliveryRules with(Redirects meaning) {
        return new DeliveryRules(meaning, exhaustion, scopesNeeded, invalidTokenText, patience);
    }

    DeliveryRules with(Exhaustion over) {
        return new DeliveryRules(redirects, over, scopesNeeded, invalidTokenText, patience);
    }

    DeliveryRules withScopesNeeded(boolean needed) {
        return new DeliveryRules(redirects, exhaustion, needed, invalidTokenText, patience);
    }

    DeliveryRules withInvalidTokenText(String text) {
        return new DeliveryRules(redirects, exhaustion, scopesNeeded, text, patience);
    }

    DeliveryRules withPatience(Duration wait) {
        return new DeliveryRules(redirects, exhaustion, scopesNeeded, invalidTokenText, wait);
    }
}
