package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.PendingAuthorization;
import java.time.Instant;
import java.util.Optional;

/**
 * An authorisation between its start and its outcome.
 *
 * @param key the state's hash
 * @param browser the hash of the cookie's value
 * @param draft settings that become the connection's when this succeeds; empty: it keeps those it has
 * @param grant the provisional grant, once the tokens are stored
 * @param verdict what the page says, once it is done
 */
record Pending(
        String key,
        Attempt attempt,
        String browser,
        PendingAuthorization sent,
        Optional<Filled> draft,
        Step step,
        long intent,
        Optional<Long> grant,
        Verdict verdict,
        Instant expiresAt) {
    enum Step {
        /** The browser is at the service. */
        BEGUN,
        /** The service is being asked for tokens: the code is used. */
        EXCHANGING,
        /** The tokens are stored; whose they are is not known yet. */
        STORED,
        DONE
    }

    /** @param person who started it */
    record Attempt(String connectionId, String type, String authType, String app, String origin, String person) {}

    record Verdict(int status, String code, String text) {
        static final Verdict NONE = new Verdict(0, "", "");
        static final Verdict CONNECTED = new Verdict(200, "", "");
    }

    Pending exchanging(long begun) {
        return new Pending(key, attempt, browser, sent, draft, Step.EXCHANGING, begun, grant, verdict, expiresAt);
    }

    Outcome.Refused refused(Verdict refusal) {
        return new Outcome.Refused(
                refusal.status(),
                refusal.code(),
                refusal.text(),
                Optional.of(attempt.connectionId()),
                attempt.origin());
    }
}
