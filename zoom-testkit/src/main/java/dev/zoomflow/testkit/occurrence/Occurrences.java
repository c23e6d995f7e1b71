package dev.zoomflow.testkit.occurrence;

import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/** The occurrences of one series in order; empty for what does not recur at fixed times. Immutable. */
public record Occurrences(List<Occurrence> all) {
    public static final Occurrences NONE = new Occurrences(List.of());

    public Occurrences {
        all = List.copyOf(all);
    }

    public static Occurrences of(Recurrence rule, Start start, int duration) {
        return new Occurrences(
                rule.starts(start).map(time -> Occurrence.at(time, duration)).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Occurrence> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that somebody may still come to. */
    public Stream<Occurrence> from(Instant now) {
        return all.stream().filter(one -> !one.deleted() && one.end().isAfter(now));
    }

    public Occurrences replace(Occurrence changed) {
        return new Occurrences(all.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList());
    }

    public Occurrences delete(Occurrence gone) {
        return replace(gone.asDeleted());
    }

    /** As meetings list them: those to come, or all of them. */
    public ArrayNode json(Instant now, boolean withPrevious) {
        ArrayNode list = Json.array();
        all.stream().filter(one -> withPrevious || one.end().isAfter(now)).forEach(one -> list.add(one.json()));
        return list;
    }
}
