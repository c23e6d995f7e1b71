package dev.zoomflow.testkit.payload;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The names of events that may be subscribed: those of the catalogue, and more that somebody added. Thread-safe. */
public final class KnownEvents {
    private final EventCatalogue catalogue = EventCatalogue.standard();
    private final Set<String> added = ConcurrentHashMap.newKeySet();

    /**
     * @throws IllegalArgumentException when the name is empty or has white space in it
     */
    public void add(String event) {
        if (event.isEmpty() || event.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "\"" + event + "\" is no name of an event; one is like meeting.started, without spaces");
        }
        added.add(event);
    }

    /** What is wrong with this name and what may have been meant; nothing where the event is known. */
    public Optional<String> problem(String event) {
        if (added.contains(event) || catalogue.find(event).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(UnknownEvent.named(event, remedy(event)));
    }

    private static String remedy(String event) {
        return "; if Zoom has it all the same, zoom.events().add(\"" + event + "\"), PUT /_control/events/" + event
                + " or \"additional_events\" in the file allows it";
    }

    /**
     * @throws IllegalArgumentException when one is not known; says of each of those what may have been meant
     */
    public void check(Collection<String> events) {
        String problems = events.stream()
                .sorted()
                .map(this::problem)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
    }
}
