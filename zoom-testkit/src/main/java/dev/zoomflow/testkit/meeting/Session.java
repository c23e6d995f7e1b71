package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A meeting that is on or over. */
public record Session(Instant startedAt, Optional<Instant> endedAt, List<Participant> present) {
    static Session begin(Instant at) {
        return new Session(at, Optional.empty(), List.of());
    }

    public boolean live() {
        return endedAt.isEmpty();
    }

    Session with(Participant joined) {
        List<Participant> more = new ArrayList<>(present);
        more.add(joined);
        return new Session(startedAt, endedAt, List.copyOf(more));
    }

    Session without(Participant left) {
        return new Session(
                startedAt,
                endedAt,
                present.stream().filter(one -> !one.equals(left)).toList());
    }

    Session endAt(Instant at) {
        return new Session(startedAt, Optional.of(at), List.of());
    }
}
