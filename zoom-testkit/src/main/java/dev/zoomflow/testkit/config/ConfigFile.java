package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Rules;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.SimulatorConfig.PlannedMeeting;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.file.TextFile;
import dev.zoomflow.testkit.payload.KnownEvents;
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
    private static final Set<String> TOP =
            Set.of("accounts", "users", "apps", "meetings", "webinars", "rules", "additional_events");

    private final Problems problems;
    private final PeopleReader people = new PeopleReader();
    private final List<App> apps = new ArrayList<>();
    private final List<PlannedMeeting> meetings = new ArrayList<>();
    private final List<PlannedMeeting> webinars = new ArrayList<>();
    private final Set<String> clientIds = new HashSet<>();
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
        top.maps("accounts", "an account", PeopleReader.ACCOUNT).forEach(people::account);
        top.maps("users", "a user", PeopleReader.USER).forEach(people::user);
        additionalEvents.addAll(top.texts("additional_events", events::add));
        top.maps("apps", "an app", AppReader.KEYS).forEach(this::app);
        top.map("rules", RulesReader.KEYS).map(RulesReader::read).ifPresent(read -> rules = read);
        PlanReader plans = new PlanReader(people.users());
        top.maps("meetings", "a meeting", PlanReader.KEYS).forEach(map -> meetings.add(plans.read(map)));
        top.maps("webinars", "a webinar", PlanReader.KEYS).forEach(map -> webinars.add(plans.read(map)));
    }

    /** What the file leaves out is as in the standard world, but never mixed within one kind. */
    private SimulatorConfig config() {
        SimulatorConfig standard = SimulatorConfig.standard();
        return new SimulatorConfig(
                people.accounts(),
                people.users(),
                apps.isEmpty() ? standard.apps() : apps,
                people.hasUsers() || !meetings.isEmpty() ? meetings : standard.meetings(),
                webinars,
                subscriptions,
                rules,
                additionalEvents);
    }

    private void app(YamlMap map) {
        App app = new AppReader(map).read();
        map.unique("client_id", app.clientId(), clientIds);
        apps.add(app);
        map.maps("subscriptions", "a subscription", SubscriptionReader.KEYS).stream()
                .map(subscription -> new SubscriptionReader(subscription, app, events).read())
                .flatMap(Optional::stream)
                .forEach(subscriptions::add);
    }
}
