package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What somebody found out about a connection; see {@link Status}. */
record Finding(State state, String text, Optional<Instant> next, Set<String> settings) {
    private static final Duration UNTOLD_LIMIT = Duration.ofMinutes(1);

    Finding {
        settings = Set.copyOf(settings);
    }

    static Finding of(State state, String text) {
        return new Finding(state, text, Optional.empty(), Set.of());
    }

    /** Empty where a failure says nothing about the connection. */
    static Optional<Finding> of(ConnectionException failed, Instant now) {
        var text = String.valueOf(failed.getMessage());
        return switch (failed.failure()) {
            case AUTHORIZATION -> Optional.of(of(State.RECONNECT, text));
            case CONFIGURATION ->
                Optional.of(new Finding(
                        State.CONFIGURATION,
                        text,
                        Optional.empty(),
                        failed.problems().keySet()));
            case UNAVAILABLE -> Optional.of(of(State.UNAVAILABLE, text));
            case RATE_LIMITED ->
                Optional.of(of(State.RATE_LIMITED, text)
                        .until(now.plus(failed.retryAfter().orElse(UNTOLD_LIMIT))));
            case REFUSED, PROTOCOL -> Optional.empty();
        };
    }

    /** What the renewal of tokens found: whatever is in its way, without new tokens the connection will not work. */
    static Finding ofRenewal(ConnectionException failed, Instant now) {
        return of(failed, now).orElseGet(() -> of(State.UNAVAILABLE, String.valueOf(failed.getMessage())));
    }

    Finding until(Instant instant) {
        return new Finding(state, text, Optional.of(instant), settings);
    }
}
