package dev.zoomflow.testkit.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session's cloud recording has taken so far.
 *
 * @param parts from a start to a stop each; a pause does not end one
 * @param since when the part that is running began
 */
public record Tape(List<Part> parts, Optional<Instant> since, boolean paused) {
    static final Tape EMPTY = new Tape(List.of(), Optional.empty(), false);

    /** From starting the recording to stopping it. */
    public record Part(Instant start, Instant end) {}

    boolean running() {
        return since.isPresent();
    }

    Tape start(Instant at) {
        return new Tape(parts, Optional.of(at), false);
    }

    Tape pause(boolean wanted) {
        return new Tape(parts, since, wanted);
    }

    /** A part that is running ends now. */
    public Tape stop(Instant at) {
        List<Part> more = new ArrayList<>(parts);
        since.ifPresent(start -> more.add(new Part(start, at)));
        return new Tape(List.copyOf(more), Optional.empty(), false);
    }
}
