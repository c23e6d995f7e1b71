package dev.zoomflow.testkit;

import dev.zoomflow.testkit.config.ConfigFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The world a simulator starts with. Immutable.
 *
 * @param subscriptions taken as validated; use {@link Webhooks#subscribe(App, URI, String...)} to have an endpoint
 *     validated
 * @param additionalEvents names that may be subscribed although {@link Events#names()} lacks them
 */
public record SimulatorConfig(
        List<Account> accounts,
        List<User> users,
        List<App> apps,
        List<PlannedMeeting> meetings,
        List<PlannedMeeting> webinars,
        List<Subscription> subscriptions,
        Rules rules,
        Set<String> additionalEvents) {
    public SimulatorConfig {
        accounts = List.copyOf(accounts);
        users = List.copyOf(users);
        apps = List.copyOf(apps);
        meetings = List.copyOf(meetings);
        webinars = List.copyOf(webinars);
        subscriptions = List.copyOf(subscriptions);
        additionalEvents = Set.copyOf(additionalEvents);
        mustHaveHosts("meeting", meetings, users);
        mustHaveHosts("webinar", webinars, users);
    }

    private static void mustHaveHosts(String what, List<PlannedMeeting> planned, List<User> users) {
        for (PlannedMeeting one : planned) {
            if (users.stream().noneMatch(user -> user.id().equals(one.hostId()))) {
                throw new IllegalArgumentException(
                        what + " " + one.id() + " has the host " + one.hostId() + ", who is no user");
            }
        }
    }

    /** Without webinars and additional events, with {@link Rules#standard()}. */
    public SimulatorConfig(
            List<Account> accounts,
            List<User> users,
            List<App> apps,
            List<PlannedMeeting> meetings,
            List<Subscription> subscriptions) {
        this(accounts, users, apps, meetings, List.of(), subscriptions, Rules.standard(), Set.of());
    }

    /**
     * A meeting or webinar somebody has planned.
     *
     * @param hostId the id of the user who holds it
     * @param startTime in UTC as Zoom writes it, {@code 2026-05-04T09:00:00Z}
     * @param duration in minutes
     */
    public record PlannedMeeting(long id, String hostId, String topic, String startTime, int duration) {}

    /** One account, three users, one user-managed app that may send browsers back to every address, one meeting. */
    public static SimulatorConfig standard() {
        Account account = new Account("qN4vWlGTRbSxk0ePa7ZcHw", "Lanternfish Studio");
        User mira = new User(
                "kT8wRzQxT0uB3mVnYp5dLA",
                account.id(),
                "mira.okonjo@lanternfish.example",
                "Mira",
                "Okonjo",
                "Europe/Lisbon");
        User anselm = new User(
                "Zb2HfJ6yQ9eKxWcR1sNg4A",
                account.id(),
                "anselm.thorpe@lanternfish.example",
                "Anselm",
                "Thorpe",
                "Europe/Dublin");
        User yuki = new User(
                "u7DpXaE3S5iVtMqL8hBo0Q",
                account.id(),
                "yuki.haldorsen@lanternfish.example",
                "Yuki",
                "Haldorsen",
                "Asia/Tokyo");
        App.Credentials credentials = new App.Credentials(
                "Zq7mUwYbRkK2vTn4cXsPjA", "simClientSecretKeepOut0000000001", "simSecretTokenKeepOut1");
        App app = new App("Workflow engine", App.Kind.USER_MANAGED, credentials, List.of(), Set.of())
                .withPublicClientId("pKc2eQ9sTLmVbX4wRzN1hg")
                .onDevices();
        PlannedMeeting weekly =
                new PlannedMeeting(86012345678L, mira.id(), "Weekly planning", "2026-09-07T09:00:00Z", 45);
        return new SimulatorConfig(
                List.of(account), List.of(mira, anselm, yuki), List.of(app), List.of(weekly), List.of());
    }

    /**
     * Reads a YAML file; its form is in {@code docs/simulator.md}. What it leaves out is as in {@link #standard()}.
     *
     * @throws IllegalArgumentException when the file cannot be read or is wrong; the message has a line for each
     *     problem, with file, line and key
     */
    public static SimulatorConfig read(Path file) {
        return ConfigFile.read(file);
    }

    /** The same world where every app may send browsers back to this address. */
    public SimulatorConfig withRedirectUri(URI redirectUri) {
        List<App> allowed =
                apps.stream().map(app -> app.withRedirectUri(redirectUri)).toList();
        return new SimulatorConfig(
                accounts, users, allowed, meetings, webinars, subscriptions, rules, additionalEvents);
    }

    public SimulatorConfig withApp(App app) {
        List<App> more = new ArrayList<>(apps);
        more.add(app);
        return new SimulatorConfig(accounts, users, more, meetings, webinars, subscriptions, rules, additionalEvents);
    }

    public SimulatorConfig withUser(User user) {
        List<User> more = new ArrayList<>(users);
        more.add(user);
        return new SimulatorConfig(accounts, more, apps, meetings, webinars, subscriptions, rules, additionalEvents);
    }

    public SimulatorConfig withRules(Rules changed) {
        return new SimulatorConfig(accounts, users, apps, meetings, webinars, subscriptions, changed, additionalEvents);
    }

    /** The same world where these names may be subscribed too. */
    public SimulatorConfig withEvents(String... names) {
        Set<String> more = new HashSet<>(additionalEvents);
        more.addAll(List.of(names));
        return new SimulatorConfig(accounts, users, apps, meetings, webinars, subscriptions, rules, more);
    }
}
