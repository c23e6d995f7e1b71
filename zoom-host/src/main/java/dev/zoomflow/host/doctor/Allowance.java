package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Check;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What is left of the {@link Limits} of one examination. One thread. */
final class Allowance {
    private final Limits limits;
    private final LongSupplier nanos;
    private final long began;
    private int asked;
    private int refused;

    Allowance(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Whether one more may be asked about; who gets a no is counted. */
    boolean takes() {
        var takes = asked < limits.most()
                && nanos.getAsLong() - began < limits.longest().toNanos();
        if (takes) {
            asked++;
        } else {
            refused++;
        }
        return takes;
    }

    /** Empty if nobody got a no. */
    Optional<Check> rest() {
        return refused == 0
                ? Optional.empty()
                : Optional.of(Check.unknown(
                        "apps of connections",
                        refused + " of " + (asked + refused) + " connections with an app of their own were not asked"
                                + " about: one examination asks for " + limits.most() + ", and for "
                                + limits.longest().toSeconds() + " s, those first that do not work; \"Test"
                                + " connection\" on a connection's page asks for that one"));
    }
}
