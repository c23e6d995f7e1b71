package dev.zoomflow.testkit;

import dev.zoomflow.testkit.payload.Choice;
import dev.zoomflow.testkit.payload.Overrides;
import dev.zoomflow.testkit.payload.Sampler;
import dev.zoomflow.testkit.payload.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All events that Zoom is known to send, and samples of them. A sample tells of users of this simulator, but changes
 * nothing in it: what really happens here is {@link ZoomSimulator#meetings()}' work. Thread-safe.
 */
public final class Events {
    private final Sampler sampler = new Sampler();
    private final AtomicLong seeds = new AtomicLong();
    private final Simulation simulation;

    Events(Simulation simulation) {
        this.simulation = simulation;
    }

    /** {@code meeting.started} and all others, in order. */
    public List<String> names() {
        return sampler.names();
    }

    /**
     * Lets this name be subscribed, which Zoom has and {@link #names()} lacks. There are no samples of it; {@link
     * Webhooks#send} sends it.
     *
     * @throws IllegalArgumentException when the name is empty or has white space in it
     */
    public void add(String event) {
        simulation.events.add(event);
    }

    /**
     * @throws IllegalArgumentException when Zoom has no such event
     */
    public EventDescription describe(String event) {
        return new EventDescription(
                event, sampler.scopes(event), sampler.members(event, true), sampler.members(event, false));
    }

    /**
     * @throws IllegalArgumentException when Zoom has no such event
     */
    public EventSample sample(String event) {
        describe(event);
        return EventSample.of(this, event);
    }

    long nextSeed() {
        return seeds.incrementAndGet();
    }

    Instant now() {
        return simulation.timeline.now();
    }

    String body(String event, Optional<User> about, Choice choice, Overrides overrides) {
        return sampler.body(event, world(about), choice, overrides);
    }

    void send(String event, String body) {
        simulation.deliveries.send(event, body);
    }

    /** One account and its users. */
    private World world(Optional<User> about) {
        List<User> users = new ArrayList<>(simulation.directory.users());
        String account = about.or(() -> users.stream().findFirst())
                .map(User::accountId)
                .or(() -> simulation.directory.accounts().stream().findFirst().map(Account::id))
                .orElse("AccountOfNobody0000000");
        users.removeIf(user -> !user.accountId().equals(account));
        about.ifPresent(users::remove);
        String client = simulation.directory.apps().stream()
                .findFirst()
                .map(App::clientId)
                .orElse("ClientOfNobody00000000");
        return new World(account, client, users, about);
    }
}
