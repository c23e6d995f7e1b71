package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was written and shown in a session.
 *
 * @param sharer who shows something now
 * @param shared whether anybody ever showed something
 */
public record Talk(List<Line> lines, Optional<Participant> sharer, boolean shared) {
    static final Talk NONE = new Talk(List.of(), Optional.empty(), false);

    /** A message in the chat. */
    public record Line(String id, Instant at, String sender, String text) {}

    Talk with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Talk(List.copyOf(more), sharer, shared);
    }

    /** Whether somebody wrote this message. */
    boolean has(String id) {
        return lines.stream().anyMatch(line -> line.id().equals(id));
    }

    Talk without(String id) {
        return new Talk(lines.stream().filter(line -> !line.id().equals(id)).toList(), sharer, shared);
    }

    Talk corrected(String id, String text) {
        return new Talk(
                lines.stream()
                        .map(line -> line.id().equals(id) ? new Line(id, line.at(), line.sender(), text) : line)
                        .toList(),
                sharer,
                shared);
    }

    Talk sharedBy(Participant who) {
        return new Talk(lines, Optional.of(who), true);
    }

    Talk withoutSharer() {
        return new Talk(lines, Optional.empty(), shared);
    }
}
