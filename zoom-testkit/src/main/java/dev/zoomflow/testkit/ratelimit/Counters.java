package dev.zoomflow.testkit.ratelimit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many calls were made in the windows that are open. A call that is refused counts for none. Thread-safe. */
final class Counters {
    private final InstantSource clock;
    private final Map<Claim, Count> counts = new HashMap<>();

    private record Count(Instant window, int calls) {}

    Counters(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts one call for all of these, or finds the first that is used up. */
    synchronized Optional<Quota> take(List<Claim> claims) {
        Optional<Quota> usedUp = claims.stream()
                .filter(claim -> remaining(claim) <= 0)
                .map(Claim::quota)
                .findFirst();
        if (usedUp.isEmpty()) {
            claims.forEach(this::count);
        }
        return usedUp;
    }

    synchronized int remaining(Claim claim) {
        int used = Optional.ofNullable(counts.get(claim))
                .filter(count -> count.window().equals(window(claim)))
                .map(Count::calls)
                .orElse(0);
        return claim.quota().calls() - used;
    }

    private void count(Claim claim) {
        int calls = claim.quota().calls() - remaining(claim) + 1;
        counts.put(claim, new Count(window(claim), calls));
    }

    private Instant window(Claim claim) {
        return claim.quota().window().start(clock.instant());
    }
}
