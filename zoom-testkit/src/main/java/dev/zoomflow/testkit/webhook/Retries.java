package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a failed delivery is tried again: after 5, then 20, then 60 minutes, and only where the server failed. */
final class Retries {
    private static final List<Duration> GAPS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofMinutes(60));

    private Retries() {}

    static Optional<Instant> next(Attempt last, int attempts) {
        boolean serverFailed = last.status().map(status -> status >= 500).orElse(true);
        return serverFailed && attempts <= GAPS.size()
                ? Optional.of(last.at().plus(GAPS.get(attempts - 1)))
                : Optional.empty();
    }
}
