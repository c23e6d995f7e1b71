package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import java.time.Instant;

/** What is the same for all that judge deliveries. */
final class Judged {
    /** When deliveries come: long ago, as no promise may depend on the clock. */
    static final Instant AT = Instant.ofEpochSecond(1_785_368_934);

    private Judged() {}

    static void rejected(Clause clause, DeliveryResult result, String what) {
        clause.holds(result instanceof Rejected, what + " gave " + result);
        var status = ((Rejected) result).status();
        clause.holds(
                (status >= 400 && status < 500) || status == 503,
                what + " is answered with status " + status + ", neither 4xx nor 503");
    }
}
