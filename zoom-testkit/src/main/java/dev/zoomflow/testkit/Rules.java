package dev.zoomflow.testkit;

import java.time.Duration;

/** How strict Zoom is in this world. Immutable. */
public record Rules(TokenRules tokens, DeliveryRules deliveries, RequestRules requests) {
    /** Zoom as it is today, as far as anybody knows. */
    public static Rules standard() {
        return new Rules(TokenRules.standard(), DeliveryRules.standard(), RequestRules.standard());
    }

    /**
     * For so long after a refresh the used refresh token still works; zero, the standard, kills it at once.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public Rules withRefreshGrace(Duration grace) {
        return with(new TokenRules(grace, tokens.refreshTolerance(), tokens.singleServerToken()));
    }

    /**
     * So many generations of used refresh tokens still work, as they did in old Zoom; none does in the standard.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public Rules withRefreshTolerance(int generations) {
        return with(new TokenRules(tokens.refreshGrace(), generations, tokens.singleServerToken()));
    }

    /** A new token of a Server-to-Server app kills the one before, as in old Zoom. */
    public Rules withSingleServerToken() {
        return with(new TokenRules(tokens.refreshGrace(), tokens.refreshTolerance(), true));
    }

    /** What an answer of 3xx to a delivery means; the standard is that it has failed for good. */
    public Rules withRedirects(DeliveryRules.Redirects meaning) {
        return with(deliveries.with(meaning));
    }

    /** What is over once the last retry of a delivery has failed; in the standard that delivery alone. */
    public Rules withExhaustion(DeliveryRules.Exhaustion over) {
        return with(deliveries.with(over));
    }

    /** Apps get every event that they subscribe to, whatever their scopes. */
    public Rules withEventsBeyondScopes() {
        return with(deliveries.withScopesNeeded(false));
    }

    /** What a WebSocket's client is told whose access token is not good; {@code Invalid Token} until about 2025. */
    public Rules withInvalidTokenText(String text) {
        return with(deliveries.withInvalidTokenText(text));
    }

    /**
     * How long an endpoint may take to answer a delivery or a validation. Zoom waits three seconds, which a receiver that
     * has just started on a busy build machine may miss.
     *
     * @throws IllegalArgumentException when it is shorter than a millisecond
     */
    public Rules withPatience(Duration patience) {
        return with(deliveries.withPatience(patience));
    }

    /**
     * Counts the calls of each account by its {@link Account#plan()} and refuses with 429 what is too many; the
     * standard counts nothing.
     */
    public Rules withRateLimits() {
        return with(new RequestRules(true, requests.retryAfter(), requests.slashedUuids()));
    }

    /** How the answer to one call too many says when the next may be made; the standard is as Zoom was seen to. */
    public Rules withRetryAfter(RequestRules.RetryAfter form) {
        return with(new RequestRules(requests.rateLimits(), form, requests.slashedUuids()));
    }

    /**
     * Every new meeting and webinar has a UUID that begins with a slash and has two in a row, as one in fifty of Zoom's
     * does: a client that does not encode them twice in a path shows it at once.
     */
    public Rules withSlashedUuids() {
        return with(new RequestRules(requests.rateLimits(), requests.retryAfter(), true));
    }

    private Rules with(RequestRules changed) {
        return new Rules(tokens, deliveries, changed);
    }

    private Rules with(TokenRules changed) {
        return new Rules(changed, deliveries, requests);
    }

    private Rules with(DeliveryRules changed) {
        return new Rules(tokens, changed, requests);
    }
}
