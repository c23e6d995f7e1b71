package dev.zoomflow.testkit;

/**
 * How events are delivered where nobody knows for sure, or where Zoom has changed.
 *
 * @param redirects what an answer of 3xx means
 * @param exhaustion what gets no more notifications once the last retry has failed
 * @param scopesNeeded whether an app that lists its scopes gets only the events that they allow
 * @param invalidTokenText what a WebSocket's client is told whose access token is not good
 */
public record DeliveryRules(Redirects redirects, Exhaustion exhaustion, boolean scopesNeeded, String invalidTokenText) {

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
        return new DeliveryRules(Redirects.FAIL, Exhaustion.OCCURRENCE, true, "Token is invalid");
    }
}
