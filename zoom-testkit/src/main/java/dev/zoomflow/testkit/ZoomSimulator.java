package dev.zoomflow.testkit;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.http.StatusCode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Zoom over real HTTP, for tests and demonstrations: OAuth with consent, the REST API, signed webhooks. Thread-safe;
 * several run side by side. Closing it frees its port and threads.
 */
public final class ZoomSimulator implements AutoCloseable {
    private final Worlds worlds;
    private final Supplier<Surface> world;
    private final SimulatorClock clock;

    /**
     * @param world the one that calls are about
     */
    ZoomSimulator(Worlds worlds, Supplier<Surface> world) {
        this.worlds = worlds;
        this.world = world;
        this.clock = new SimulatorClock(() -> simulation().timeline);
    }

    /** Starts on a free port of the loopback with {@link SimulatorConfig#standard()}. */
    public static ZoomSimulator start() {
        return builder().start();
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** Serves {@code /oauth/…} and {@code /v2/…}; no slash at its end. */
    public URI baseUri() {
        return simulation().baseUri();
    }

    /**
     * The {@code api_url} of this account's tokens, for clients that do not come by Zoom's own addresses: where it has a
     * region, another port than {@link #baseUri()}, which serves the same, so that the header {@code host} of {@link
     * #requests()} tells who heeds it. A simulator that listens beyond the loopback has one address for all.
     */
    public URI apiUri(Account account) {
        return simulation().listeners.apiUri(account);
    }

    /** The first app. */
    public App app() {
        return apps().get(0);
    }

    public List<App> apps() {
        return simulation().directory.apps();
    }

    /** The first account. */
    public Account account() {
        return accounts().get(0);
    }

    public List<Account> accounts() {
        return simulation().directory.accounts();
    }

    public List<User> users() {
        return simulation().directory.users();
    }

    /** The first user. */
    public User user() {
        return users().get(0);
    }

    /**
     * @throws IllegalArgumentException when nobody has this id or e-mail address
     */
    public User user(String idOrEmail) {
        return simulation()
                .directory
                .user(idOrEmail)
                .orElseThrow(() -> new IllegalArgumentException("there is no user " + idOrEmail));
    }

    /** Adds an app, or replaces the one with its client id. */
    public void add(App app) {
        simulation().directory.add(app);
    }

    /** Adds an account, or replaces the one with its id. */
    public void add(Account account) {
        simulation().directory.add(account);
    }

    /** Adds a user, or replaces the one with its id. */
    public void add(User user) {
        simulation().directory.add(user);
    }

    /** Removes a user from the account: what this user allowed is dead. Nobody is told. */
    public void remove(User user) {
        simulation().directory.remove(user);
    }

    /** What people do in meetings. */
    public Meetings meetings() {
        return world.get().meetings;
    }

    /** What people do in webinars. */
    public Webinars webinars() {
        return world.get().webinars;
    }

    /** Who comes into an account and goes, and how others see them. */
    public People people() {
        return new People(simulation().office);
    }

    /** What people do in Zoom's web portal. */
    public Portal portal() {
        return new Portal(simulation());
    }

    /** What people write to each other. */
    public Chat chat() {
        return new Chat(simulation().office.chat);
    }

    /** Who calls whom. */
    public Phone phone() {
        return new Phone(simulation().office.calls);
    }

    /** What users have paid for. */
    public UserPlans plans() {
        return new UserPlans(simulation().plans);
    }

    /** Every event Zoom is known to send, and samples of them. */
    public Events events() {
        return world.get().events;
    }

    /** Subscriptions, what was sent to them, and what they answered. */
    public Webhooks webhooks() {
        return world.get().webhooks;
    }

    /** Subscriptions over WebSockets, who connected to them, and what went over them. */
    public WebSockets webSockets() {
        return world.get().webSockets;
    }

    /** The tokens given out so far. */
    public Tokens tokens() {
        return world.get().tokens;
    }

    /**
     * Answers an operation of the API with this JSON from now on, once token and scopes are found good. The newest stub
     * wins, also over behaviour of the simulator's own.
     *
     * @param operation method and path, which may have variables: {@code GET /v2/phone/users/{userId}}
     */
    public void stub(String operation, int status, String json) {
        simulation()
                .stubs
                .add(operation, Answer.of(StatusCode.checked(status), "application/json;charset=UTF-8", Body.of(json)));
    }

    /** The operations that have behaviour of their own, such as {@code GET /v2/users/{userId}}. */
    public Set<String> simulatedOperations() {
        return simulation().api.simulated();
    }

    /** What is to go wrong with requests. */
    public Faults faults() {
        return world.get().faults;
    }

    public SimulatorClock clock() {
        return clock;
    }

    /**
     * Zoom's own addresses by HTTPS.
     *
     * @throws IllegalStateException without {@link SimulatorBuilder#tls()}
     */
    public Tls tls() {
        return simulation().listeners.tls().orElseThrow(ZoomSimulator::withoutTls);
    }

    /**
     * The HTTP proxy that leads to {@link #tls()}, as {@code HTTPS_PROXY} wants it; it refuses all hosts but Zoom's.
     *
     * @throws IllegalStateException without {@link SimulatorBuilder#tls()}
     */
    public URI proxy() {
        return simulation().listeners.proxy().orElseThrow(ZoomSimulator::withoutTls);
    }

    private static IllegalStateException withoutTls() {
        return new IllegalStateException("this simulator speaks no TLS; build it with ZoomSimulator.builder().tls()");
    }

    /** Every request to {@code /oauth} and {@code /v2} so far, oldest first. */
    public List<Exchange> requests() {
        return simulation().journal.all();
    }

    /** What a test that ends now would leave behind; what is under way has up to a second to end. */
    public Leftovers leftovers() {
        return Leftovers.of(this);
    }

    /**
     * What happened so far, for people who look why a test failed.
     *
     * @param test its name
     */
    public String story(String test) {
        return new Story(this, Leftovers.now(this)).of(test);
    }

    /** Requests under way that no fault holds up. */
    List<String> unansweredRequests() {
        return simulation().journal.unanswered();
    }

    /** WebSockets that clients opened and nobody closed. */
    List<String> openWebSockets() {
        return simulation().openWebSockets();
    }

    /** Does in a browser's stead what a user does who signs in and allows; returns where the browser is sent back. */
    public URI consent(URI authorizeUrl, User user) {
        return simulation().listeners.browser(authorizeUrl).allow(user);
    }

    /** As {@link #consent}, but the user leaves out all of the app's optional scopes except these. */
    public URI consent(URI authorizeUrl, User user, Set<String> optionalScopes) {
        return simulation().listeners.browser(authorizeUrl).allow(user, optionalScopes);
    }

    /** Does in a person's stead what a user does who enters the code that a device shows, and allows. */
    public void consentOnDevice(String userCode, User user) {
        simulation().listeners.browser(device(userCode)).allowDevice(user);
    }

    /** As {@link #consentOnDevice}, but the user declines. */
    public void declineOnDevice(String userCode) {
        simulation().listeners.browser(device(userCode)).declineDevice();
    }

    private URI device(String userCode) {
        return baseUri().resolve("/oauth/device/complete/" + userCode);
    }

    /** As {@link #consent}, but the user declines. */
    public URI decline(URI authorizeUrl) {
        return simulation().listeners.browser(authorizeUrl).decline();
    }

    /**
     * Begins anew with the world and the clock that it was started with, at the same addresses: its tokens are dead,
     * nothing that was still to come happens, WebSockets are broken, and requests that are being answered end in the world
     * that is gone. So do {@link Meetings}, {@link Faults} and all but {@link #clock()} that were got from here before: get
     * them again.
     *
     * @throws IllegalStateException when it is closed
     */
    public void reset() {
        worlds.reset();
    }

    private Simulation simulation() {
        return world.get().simulation;
    }

    @Override
    public void close() {
        worlds.close();
    }
}
