package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A meeting that is on or over.
 *
 * @param stays of those who left
 */
public record Session(Instant startedAt, Optional<Instant> endedAt, List<Participant> present, List<Stay> stays) {
    static Session begin(Instant at) {
        return new Session(at, Optional.empty(), List.of(), List.of());
    }

    public boolean live() {
        return endedAt.isEmpty();
    }

    Session with(Participant joined) {
        List<Participant> more = new ArrayList<>(present);
        more.add(joined);
        return new Session(startedAt, endedAt, List.copyOf(more), stays);
    }

    Session without(Participant left, Instant at) {
        List<Participant> others =
                present.stream().filter(one -> !one.equals(left)).toList();
        return new Session(startedAt, endedAt, others, staysWith(List.of(left), at));
    }

    Session endAt(Instant at) {
        return new Session(startedAt, Optional.of(at), List.of(), staysWith(present, at));
    }

    private List<Stay> staysWith(List<Participant> leaving, Instant at) {
        List<Stay> more = new ArrayList<>(stays);
        leaving.forEach(one -> more.add(new Stay(one, at)));
        return List.copyOf(more);
    }
}
