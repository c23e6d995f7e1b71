package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Rules;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.SimulatorConfig.PlannedMeeting;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.file.TextFile;
import dev.zoomflow.testkit.payload.KnownEvents;
import dev.zoomflow.testkit.world.Identifiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One reading of one file. */
public final class ConfigFile {
    private static final Set<String> PLANNED = Set.of("id", "host", "topic", "start_time", "duration");
    private static final Set<String> TOP =
            Set.of("accounts", "users", "apps", "meetings", "webinars", "rules", "additional_events");

    private final Problems problems;
    private final List<Account> accounts = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final List<App> apps = new ArrayList<>();
    private final List<PlannedMeeting> meetings = new ArrayList<>();
    private final List<PlannedMeeting> webinars = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final KnownEvents events = new KnownEvents();
    private final Set<String> additionalEvents = new HashSet<>();
    private Rules rules = Rules.standard();

    private ConfigFile(Path file) {
        this.problems = new Problems(file);
    }

    /**
     * @throws IllegalArgumentException when the file cannot be read or is wrong; the message has a line for each
     *     problem, with file, line and key
     */
    public static SimulatorConfig read(Path file) {
        ConfigFile reading = new ConfigFile(file);
        Optional<Node> document = reading.parse(file);
        reading.problems.throwIfAny();
        document.ifPresent(node -> reading.top(new YamlMap(node, "the file", TOP, reading.problems)));
        reading.problems.throwIfAny();
        return reading.config();
    }

    private Optional<Node> parse(Path file) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            return new Compose(settings).composeString(TextFile.read(file));
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(line, String.valueOf(malformed.getProblem()));
        } catch (YamlEngineException malformed) {
            problems.add(1, String.valueOf(malformed.getMessage()));
        }
        return Optional.empty();
    }

    private void top(YamlMap top) {
        top.maps("accounts", "an account", Set.of("id", "name", "plan", "language", "region"))
                .forEach(this::account);
        top.maps("users", "a user", Set.of("id", "account", "email", "first_name", "last_name", "timezone"))
                .forEach(this::user);
        additionalEvents.addAll(top.texts("additional_events", events::add));
        top.maps("apps", "an app", AppReader.KEYS).forEach(this::app);
        top.map("rules", RulesReader.KEYS).map(RulesReader::read).ifPresent(read -> rules = read);
        top.maps("meetings", "a meeting", PLANNED).forEach(map -> meetings.add(planned(map)));
        top.maps("webinars", "a webinar", PLANNED).forEach(map -> webinars.add(planned(map)));
    }

    /** What the file leaves out is as in the standard world, but never mixed within one kind. */
    private SimulatorConfig config() {
        SimulatorConfig standard = SimulatorConfig.standard();
        boolean ownPeople = !users.isEmpty();
        return new SimulatorConfig(
                knownAccounts(),
                ownPeople ? users : standardUsers(),
                apps.isEmpty() ? standard.apps() : apps,
                ownPeople || !meetings.isEmpty() ? meetings : standard.meetings(),
                webinars,
                subscriptions,
                rules,
                additionalEvents);
    }

    private void account(YamlMap map) {
        String name = map.required("name");
        accounts.add(new Account(
                map.text("id").orElseGet(() -> Identifiers.derived(name)),
                name,
                map.choice("plan", Account.Plan.class).orElse(Account.Plan.BUSINESS),
                map.text("language").orElse("en-US"),
                map.choice("region", Account.Region.class)));
    }

    private void user(YamlMap map) {
        String email = map.required("email");
        String account = map.text("account").orElse(knownAccounts().get(0).id());
        if (!isKnown(account)) {
            map.problem("account", "\"" + account + "\" is the id of none of the accounts");
        }
        users.add(new User(
                map.text("id").orElseGet(() -> Identifiers.derived(email)),
                account,
                email,
                map.required("first_name"),
                map.required("last_name"),
                map.text("timezone").orElse("UTC")));
    }

    /** In the file's first account, unless it has theirs. */
    private List<User> standardUsers() {
        return SimulatorConfig.standard().users().stream()
                .map(user -> isKnown(user.accountId())
                        ? user
                        : moved(user, knownAccounts().get(0)))
                .toList();
    }

    private static User moved(User user, Account to) {
        return new User(user.id(), to.id(), user.email(), user.firstName(), user.lastName(), user.timezone());
    }

    private List<Account> knownAccounts() {
        return accounts.isEmpty() ? SimulatorConfig.standard().accounts() : accounts;
    }

    private boolean isKnown(String account) {
        return knownAccounts().stream().anyMatch(known -> known.id().equals(account));
    }

    private void app(YamlMap map) {
        App app = new AppReader(map).read();
        apps.add(app);
        map.maps("subscriptions", "a subscription", SubscriptionReader.KEYS).stream()
                .map(subscription -> new SubscriptionReader(subscription, app, events).read())
                .flatMap(Optional::stream)
                .forEach(subscriptions::add);
    }

    private PlannedMeeting planned(YamlMap map) {
        String host = map.required("host");
        List<User> known = users.isEmpty() ? SimulatorConfig.standard().users() : users;
        Optional<User> user = known.stream()
                .filter(candidate ->
                        candidate.email().equals(host) || candidate.id().equals(host))
                .findFirst();
        if (user.isEmpty()) {
            map.problem("host", "\"" + host + "\" is the e-mail address or id of none of the users");
        }
        long id = map.parsed("id", Long::parseLong).orElseGet(Identifiers::meetingId);
        return new PlannedMeeting(
                id,
                user.map(User::id).orElse(""),
                map.required("topic"),
                map.text("start_time").orElse("2026-09-07T09:00:00Z"),
                map.parsed("duration", Integer::parseInt).orElse(60));
    }
}
