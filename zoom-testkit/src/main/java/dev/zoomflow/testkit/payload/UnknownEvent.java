package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.spelling.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a name that no event of the catalogue has. */
final class UnknownEvent {
    private static final int MOST_HINTS = 5;

    private UnknownEvent() {}

    /**
     * The name, and what may have been meant.
     *
     * @param otherwise said where nothing is near
     */
    static String named(String event, String otherwise) {
        return "no event " + event
                + guess(event).map(near -> "; did you mean " + near + "?").orElse(otherwise);
    }

    /** A name, or a few that have a word in common with it. */
    private static Optional<String> guess(String event) {
        List<String> names =
                EventCatalogue.standard().all().stream().map(EventShape::name).toList();
        return Spelling.nearest(event, names).or(() -> related(event, names));
    }

    /** Those that have its last word or its beginning, shortest first. */
    private static Optional<String> related(String event, List<String> names) {
        String last = event.substring(event.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String near = names.stream()
                .filter(name -> name.contains(last) || name.startsWith(event))
                .sorted(Comparator.comparing(String::length))
                .limit(MOST_HINTS)
                .collect(Collectors.joining(", "));
        return Optional.of(near).filter(found -> !found.isEmpty());
    }
}
