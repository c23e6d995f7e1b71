package dev.zoomflow.testkit;

import dev.zoomflow.testkit.control.ControlApi;
import dev.zoomflow.testkit.desk.Desk;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.webhook.EventName;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Zoom over real HTTP, for tests and demonstrations: OAuth with consent, the REST API, signed webhooks. Thread-safe;
 * several run side by side. Closing it frees its port and threads.
 */
public final class ZoomSimulator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Simulation simulation;
    private final SimulatorClock clock;
    private final Meetings meetings;

    private ZoomSimulator(Simulation simulation) {
        this.simulation = simulation;
        this.clock = new SimulatorClock(simulation.timeline);
        this.meetings = new Meetings(simulation.meetings, simulation.life, simulation.recorder);
        List<Route> routes = new ArrayList<>(new ControlApi(this).routes());
        routes.addAll(new Desk(this).routes());
        simulation.serve(routes);
    }

    /** Starts on a free port of the loopback with {@link SimulatorConfig#standard()}. */
    public static ZoomSimulator start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Serves {@code /oauth/…} and {@code /v2/…}; no slash at its end. */
    public URI baseUri() {
        return simulation.baseUri();
    }

    /** The first app. */
    public App app() {
        return apps().get(0);
    }

    public List<App> apps() {
        return simulation.directory.apps();
    }

    public List<User> users() {
        return simulation.directory.users();
    }

    /** The first user. */
    public User user() {
        return users().get(0);
    }

    /**
     * @throws IllegalArgumentException when nobody has this id or e-mail address
     */
    public User user(String idOrEmail) {
        return simulation
                .directory
                .user(idOrEmail)
                .orElseThrow(() -> new IllegalArgumentException("there is no user " + idOrEmail));
    }

    /** Adds an app, or replaces the one with its client id. */
    public void add(App app) {
        simulation.directory.add(app);
    }

    /** Adds a user, or replaces the one with its id. */
    public void add(User user) {
        simulation.directory.add(user);
    }

    /** What people do in meetings. */
    public Meetings meetings() {
        return meetings;
    }

    /**
     * Validates the endpoint as Zoom does when a subscription is saved, and saves it.
     *
     * @param events names such as {@code meeting.ended}; none means every event
     * @throws IllegalStateException when the endpoint does not prove that it knows the app's secret token; nothing is
     *     saved
     */
    public Subscription subscribe(App app, URI endpoint, String... events) {
        Subscription subscription = new Subscription(Identifiers.id(), app.clientId(), endpoint, Set.of(events));
        Validation validation = simulation.validator.validate(app, subscription);
        if (!validation.passed()) {
            throw new IllegalStateException("the endpoint " + endpoint + " was not validated: " + validation.reason());
        }
        simulation.subscriptions.add(subscription);
        return subscription;
    }

    /** Saves a subscription without asking the endpoint, which may not be up yet. */
    public Subscription subscribeUnvalidated(App app, URI endpoint, String... events) {
        Subscription subscription = new Subscription(Identifiers.id(), app.clientId(), endpoint, Set.of(events));
        simulation.subscriptions.add(subscription);
        return subscription;
    }

    /** Nothing more is sent there, except retries of what was sent already. */
    public void unsubscribe(Subscription subscription) {
        simulation.subscriptions.remove(subscription.id());
    }

    /** Presses "Validate". */
    public Validation validate(Subscription subscription) {
        App app = simulation
                .directory
                .app(subscription.clientId())
                .orElseThrow(() -> new IllegalArgumentException("no app " + subscription.clientId()));
        return simulation.validator.validate(app, subscription);
    }

    public List<Subscription> subscriptions() {
        return simulation.subscriptions.all();
    }

    /**
     * Sends these bytes, signed, to every subscription that wants the event; does not wait for the answers.
     *
     * @param body a JSON object with {@code "event"}; sent as it is, so it may be oddly written
     * @throws IllegalArgumentException when it is not a JSON object or names no event
     */
    public void send(String body) {
        simulation.deliveries.send(EventName.of(body), body);
    }

    /** The body of every event that happened so far, oldest first, whether or not anybody subscribed to it. */
    public List<String> events() {
        return simulation.deliveries.sent();
    }

    /** Waits, up to 30 seconds, until every delivery has had its first answer, or lack of one. */
    public void settle() {
        if (!simulation.deliveries.settle(PATIENCE.toMillis())) {
            throw new IllegalStateException("deliveries are still under way after " + PATIENCE);
        }
    }

    /** Every delivery so far, oldest first, URL validations included. */
    public List<Delivery> deliveries() {
        return simulation.log.all();
    }

    public SimulatorClock clock() {
        return clock;
    }

    /** Every request to {@code /oauth} and {@code /v2} so far, oldest first. */
    public List<Exchange> requests() {
        return simulation.journal.all();
    }

    /** Lets the next request to this path meet a fault. */
    public void next(String path, Fault fault) {
        next(path, 1, fault);
    }

    /**
     * @param path as sent, without query: {@code /oauth/token}
     * @param requests how many of them meet the fault, after those planned before
     */
    public void next(String path, int requests, Fault fault) {
        simulation.faults.next(path, requests, fault);
    }

    /** Faults that no request has met yet, described. */
    public List<String> unusedFaults() {
        return simulation.faults.unused();
    }

    /** Ends all this user ever allowed: access and refresh tokens are dead. */
    public void revokeTokens(User user) {
        simulation.grants.revokeAll(user);
    }

    /** Every access token given out so far answers 401 "Access token is expired."; refresh tokens live. */
    public void expireAccessTokens() {
        simulation.grants.expireAccessTokens();
    }

    /**
     * Takes up the tokens that the file holds, if it is there, and keeps every change in it: whoever got a token before a
     * restart can go on using it. Call it before anybody connects.
     */
    public void keepGrantsIn(Path file) {
        simulation.grants.keepIn(file, simulation.directory);
    }

    /** Does in a browser's stead what a user does who signs in and allows; returns where the browser is sent back. */
    public URI consent(URI authorizeUrl, User user) {
        return Browser.open(authorizeUrl).allow(user);
    }

    /** As {@link #consent}, but the user declines. */
    public URI decline(URI authorizeUrl) {
        return Browser.open(authorizeUrl).decline();
    }

    @Override
    public void close() {
        simulation.close();
    }

    /** Says where and with which world a simulator starts. Not thread-safe. */
    public static final class Builder {
        private int port;
        private String bindAddress = "127.0.0.1";
        private String hostName = "127.0.0.1";
        private SimulatorConfig config = SimulatorConfig.standard();
        private InstantSource clock = InstantSource.system();
        private boolean stampsWithClock;

        private Builder() {}

        /** 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The address to listen on; 127.0.0.1 by default. */
        public Builder bindAddress(String address) {
            bindAddress = address;
            return this;
        }

        /** The host name in {@link ZoomSimulator#baseUri()} and in {@code api_url}; 127.0.0.1 by default. */
        public Builder hostName(String name) {
            hostName = name;
            return this;
        }

        public Builder config(SimulatorConfig world) {
            config = world;
            return this;
        }

        /**
         * @see SimulatorConfig#read
         */
        public Builder configFile(Path file) {
            return config(SimulatorConfig.read(file));
        }

        /** What the simulator's clock runs on; real time by default. */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** Stamps deliveries with the simulator's clock, for receivers that share it; real time by default. */
        public Builder receiverSharesClock() {
            stampsWithClock = true;
            return this;
        }

        /**
         * @throws IllegalStateException when the port is taken
         */
        public ZoomSimulator start() {
            try {
                return new ZoomSimulator(
                        new Simulation(new Settings(port, bindAddress, hostName, config, clock, stampsWithClock)));
            } catch (BindException taken) {
                throw new IllegalStateException("port " + port + " of " + bindAddress + " is taken", taken);
            }
        }
    }
}
