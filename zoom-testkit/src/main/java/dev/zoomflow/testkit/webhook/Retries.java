package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.DeliveryRules.Redirects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a failed request is made again: after 5, then 20, then 60 minutes, and only where the server failed. */
final class Retries {
    private static final List<Duration> GAPS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofMinutes(60));

    private final Redirects redirects;

    Retries(Redirects redirects) {
        this.redirects = redirects;
    }

    Optional<Instant> next(Outgoing outgoing, Attempt last, int attempts) {
        return mayComeAgain(outgoing, last) && attempts <= GAPS.size()
                ? Optional.of(last.at().plus(GAPS.get(attempts - 1)))
                : Optional.empty();
    }

    /** Whether the last of all tries has failed. */
    boolean areOver(Outgoing outgoing, Attempt last, int attempts) {
        return mayComeAgain(outgoing, last) && attempts > GAPS.size();
    }

    private boolean mayComeAgain(Outgoing outgoing, Attempt last) {
        return outgoing.subscription().channel() instanceof Channel.Webhook
                && last.status().map(this::serverFailed).orElse(true);
    }

    private boolean serverFailed(int status) {
        return status >= 500 || (redirects == Redirects.RETRY && status >= 300 && status < 400);
    }
}
