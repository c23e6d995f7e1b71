package dev.zoomflow.api.handler;

import dev.zoomflow.api.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which events a handler wants, and as what. Made by typed surfaces and by handlers; immutable; read in the class loader
 * of whoever made it.
 */
public final class EventType<T> {
    private record Choice<T>(String connectionType, String pattern, Pattern regex, Function<Event, T> reader) {
        Choice {
            // handlers are compiled without our checks, and the host asks all of them about everybody's events
            Objects.requireNonNull(connectionType, "connectionType");
            Objects.requireNonNull(reader, "reader");
        }
    }

    private final List<Choice<? extends T>> choices;

    private EventType(List<Choice<? extends T>> choices) {
        this.choices = choices;
    }

    /**
     * @param pattern the service's name for the event; {@code *} stands for anything
     * @param reader throws {@code ConnectionException(PROTOCOL)} for what it cannot read
     */
    public static <T> EventType<T> of(String connectionType, String pattern, Function<Event, T> reader) {
        var regex = Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
        return new EventType<>(List.of(new Choice<>(connectionType, pattern, regex, reader)));
    }

    /** The events themselves. */
    public static EventType<Event> matching(String connectionType, String pattern) {
        return of(connectionType, pattern, event -> event);
    }

    /** Several, in one order: what a handler needs that follows something through its life. The first that matches reads. */
    @SafeVarargs
    public static <T> EventType<T> anyOf(EventType<? extends T>... types) {
        var choices = new ArrayList<Choice<? extends T>>();
        for (var type : types) {
            choices.addAll(type.choices);
        }
        return new EventType<>(List.copyOf(choices));
    }

    /** What the host asks before it makes a run. */
    public boolean matches(String connectionType, String eventType) {
        return choices.stream().anyMatch(choice -> fits(choice, connectionType, eventType));
    }

    /** The patterns of this connection type's events, as they were written. */
    public Set<String> patterns(String connectionType) {
        return choices.stream()
                .filter(choice -> choice.connectionType.equals(connectionType))
                .map(Choice::pattern)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The event as its reader makes it.
     *
     * @throws IllegalArgumentException unless it matches
     * @throws dev.zoomflow.api.ConnectionException {@code PROTOCOL} if the event cannot be read
     */
    public T read(String connectionType, Event event) {
        return choices.stream()
                .filter(choice -> fits(choice, connectionType, event.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " does not match " + event.type()))
                .reader
                .apply(event);
    }

    private static boolean fits(Choice<?> choice, String connectionType, String eventType) {
        return choice.connectionType.equals(connectionType)
                && choice.regex.matcher(eventType).matches();
    }

    /** {@code zoom:meeting.ended}, for people. */
    @Override
    public String toString() {
        return String.join(
                ", ",
                choices.stream().map(c -> c.connectionType + ":" + c.pattern).toList());
    }
}
