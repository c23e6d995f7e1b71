package dev.zoomflow.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What happens in a meeting or webinar that {@link Meetings#hold} or {@link Webinars#hold} holds, beside that its host
 * comes first and ends it:
 *
 * <pre>{@code
 * Scenario.lasting(Duration.ofMinutes(30)).with("Gus Visitor", "Ina Late").rejoining("Ina Late").recorded()
 * }</pre>
 *
 * <p>Immutable: each call gives another scenario.
 */
public final class Scenario {
    private final Duration length;
    private final List<Person> people;
    private final boolean recorded;

    /**
     * @param user empty for guests
     * @param lines what this person writes
     */
    record Person(
            String name, Optional<User> user, boolean waits, boolean rejoins, boolean shares, List<String> lines) {
        private static Person of(String name, Optional<User> user) {
            return new Person(name, user, false, false, false, List.of());
        }
    }

    private Scenario(Duration length, List<Person> people, boolean recorded) {
        this.length = length;
        this.people = List.copyOf(people);
        this.recorded = recorded;
    }

    /**
     * @param length from the start to the end, a minute at least
     */
    public static Scenario lasting(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("a scenario lasts a minute at least, not " + length);
        }
        return new Scenario(length, List.of(), false);
    }

    /** These users come, one after the other. */
    public Scenario with(User... users) {
        return plus(Arrays.stream(users).map(user -> Person.of(user.displayName(), Optional.of(user))));
    }

    /** As {@link #with(User...)} for people without a Zoom account. */
    public Scenario with(String... guests) {
        return plus(Arrays.stream(guests).map(name -> Person.of(name, Optional.empty())));
    }

    /** This person is disconnected and comes back after a while, as a new participant. */
    public Scenario rejoining(String name) {
        return change(name, one -> new Person(one.name(), one.user(), one.waits(), true, one.shares(), one.lines()));
    }

    /** This person is in the waiting room first; in meetings only. */
    public Scenario waiting(String name) {
        return change(name, one -> new Person(one.name(), one.user(), true, one.rejoins(), one.shares(), one.lines()));
    }

    /** This person shows the screen for some time. */
    public Scenario sharing(String name) {
        return change(name, one -> new Person(one.name(), one.user(), one.waits(), one.rejoins(), true, one.lines()));
    }

    /** This person writes to everybody. */
    public Scenario saying(String name, String text) {
        return change(name, one -> {
            List<String> lines = new ArrayList<>(one.lines());
            lines.add(text);
            return new Person(one.name(), one.user(), one.waits(), one.rejoins(), one.shares(), List.copyOf(lines));
        });
    }

    /** The host records it in the cloud, from when all are in. */
    public Scenario recorded() {
        return new Scenario(length, people, true);
    }

    Duration length() {
        return length;
    }

    List<Person> people() {
        return people;
    }

    boolean isRecorded() {
        return recorded;
    }

    private Scenario plus(Stream<Person> more) {
        return new Scenario(length, Stream.concat(people.stream(), more).toList(), recorded);
    }

    private Scenario change(String name, UnaryOperator<Person> change) {
        if (people.stream().noneMatch(one -> one.name().equals(name))) {
            throw new IllegalArgumentException("nobody called " + name + " comes; say so first with(\"" + name + "\")");
        }
        return new Scenario(
                length,
                people.stream()
                        .map(one -> one.name().equals(name) ? change.apply(one) : one)
                        .toList(),
                recorded);
    }
}
