package dev.zoomflow.testkit;

import dev.zoomflow.testkit.payload.Choice;
import dev.zoomflow.testkit.payload.Overrides;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The body of an event as Zoom might send it, for tests that need a certain event and not how it came about. Immutable:
 * each call returns another sample.
 */
public final class EventSample {
    private final Events events;
    private final String event;
    private final Wish wish;
    private final Overrides overrides;

    private record Wish(OptionalLong seed, Optional<Instant> at, boolean onlyRequired, Optional<User> about) {}

    private EventSample(Events events, String event, Wish wish, Overrides overrides) {
        this.events = events;
        this.event = event;
        this.wish = wish;
        this.overrides = overrides;
    }

    static EventSample of(Events events, String event) {
        Wish anything = new Wish(OptionalLong.empty(), Optional.empty(), false, Optional.empty());
        return new EventSample(events, event, anything, Overrides.NONE);
    }

    /**
     * Chooses names, numbers and times. The same seed makes the same bytes in the same world. Without one each sample of
     * a simulator differs from the last, and it happens now.
     */
    public EventSample seed(long number) {
        return wished(new Wish(OptionalLong.of(number), wish.at(), wish.onlyRequired(), wish.about()));
    }

    /** When it happened; the times in it are about then. */
    public EventSample at(Instant time) {
        return wished(new Wish(wish.seed(), Optional.of(time), wish.onlyRequired(), wish.about()));
    }

    /** Makes this user the host, the operator or whom else of their own account the event tells of. */
    public EventSample about(User user) {
        return wished(new Wish(wish.seed(), wish.at(), wish.onlyRequired(), Optional.of(user)));
    }

    /** Leaves out what Zoom may leave out. */
    public EventSample onlyRequired() {
        return wished(new Wish(wish.seed(), wish.at(), true, wish.about()));
    }

    /**
     * Says what a member is; one that is not there is added.
     *
     * @param path {@code payload.object.topic}, {@code payload.object.recording_files[0].file_size}
     * @param value a text, number, boolean, or a list or map of them
     * @throws IllegalArgumentException when it is no path or no such value
     */
    public EventSample with(String path, Object value) {
        return new EventSample(events, event, wish, overrides.with(path, value));
    }

    /**
     * As {@link #with}, for what is JSON already.
     *
     * @throws IllegalArgumentException when it is no path or not JSON
     */
    public EventSample withJson(String path, String json) {
        return new EventSample(events, event, wish, overrides.withJson(path, json));
    }

    /** Leaves a member out. */
    public EventSample without(String path) {
        return new EventSample(events, event, wish, overrides.without(path));
    }

    private EventSample wished(Wish other) {
        return new EventSample(events, event, other, overrides);
    }

    /** The body: compact, as {@code JSON.stringify} writes it. */
    public String json() {
        Optional<Instant> at =
                wish.at().or(() -> wish.seed().isPresent() ? Optional.empty() : Optional.of(events.now()));
        Choice choice = new Choice(wish.seed().orElseGet(events::nextSeed), at, wish.onlyRequired());
        return events.body(event, wish.about(), choice, overrides);
    }

    /**
     * Sends it to every subscription that wants it.
     *
     * @return the body
     */
    public String send() {
        String body = json();
        events.send(event, body);
        return body;
    }
}
