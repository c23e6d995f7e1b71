package dev.zoomflow.host.reload;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.config.ConfigurationException;
import dev.zoomflow.host.config.LiveConfiguration;
import dev.zoomflow.host.config.Problem;
import dev.zoomflow.host.config.Reading;
import dev.zoomflow.host.config.TypeProblems;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.rotation.Rotations;
import dev.zoomflow.host.thread.Beat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changed plugins and settings over while the host runs: all of them, or none if one is wrong. Looks by itself, and when it is
 * told to. Any thread.
 */
public final class Reload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LiveConfiguration configuration;
    private final Integrations integrations;
    private final Connections connections;
    private final Rotations rotations;
    private final PluginSwap plugins;
    private final Unwritten unwritten = new Unwritten();
    private final Beat beat = new Beat("configuration");
    private Reading newest;
    private volatile List<Problem> problems = List.of();

    public Reload(
            LiveConfiguration configuration,
            Integrations integrations,
            Connections connections,
            Rotations rotations,
            PluginSwap plugins) {
        this.configuration = configuration;
        this.integrations = integrations;
        this.connections = connections;
        this.rotations = rotations;
        this.plugins = plugins;
        this.newest = configuration.read();
    }

    /** From now on changes are seen. */
    public void start() {
        beat.every(PAUSE, this::quietly);
    }

    private void quietly() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("the configuration is not looked after now: {}", failed.getMessage());
        }
    }

    /** What two looks in a row see is meant so: nothing is taken from a file that is half written. */
    private synchronized void look() {
        plugins.take(true, Who.HOST, unwritten);
        var now = configuration.read();
        var settled = now.saysTheSameAs(newest);
        newest = now;
        if (settled) {
            take(now, Who.HOST);
        }
        unwritten.write();
        integrations.closeIdle();
        rotations.learn();
    }

    /**
     * Takes over what is written now.
     *
     * @throws ConfigurationException with everything that is wrong; then nothing has changed
     */
    public synchronized Reloaded now() {
        var replaced = plugins.take(false, Who.PERSON, unwritten);
        newest = configuration.read();
        var changed = take(newest, Who.PERSON);
        unwritten.write();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        var waiting = configuration.waiting();
        return new Reloaded(
                changed.stream().filter(key -> !waiting.contains(key)).toList(), waiting, replaced);
    }

    private List<String> take(Reading now, Who who) {
        if (!now.problems().isEmpty()) {
            return refused(now.problems());
        }
        List<String> reopened;
        try {
            reopened = integrations.reopen(
                    type -> rotations.honour(type.id(), now.all().settingsOf(type)));
        } catch (ConnectionException wrong) {
            return refused(List.of(new Problem("configuration", "", String.valueOf(wrong.getMessage()))));
        }
        problems = List.of();
        var changed = configuration.use(now);
        reopened.forEach(type -> unwritten.add("connections of type " + type, () -> connections.mend(type)));
        changed.forEach(key -> {
            var words = told(now, key);
            unwritten.add(words, () -> connections.audit(who, "setting changed", words));
        });
        return changed;
    }

    private List<String> refused(List<Problem> wrong) {
        if (!problems.equals(wrong)) {
            wrong.forEach(problem -> LOG.error("the changed configuration is not in use: {}", problem));
        }
        problems = wrong;
        return List.of();
    }

    private String told(Reading now, String key) {
        var when = configuration.waiting().contains(key) ? "takes effect at the next start" : "in use now";
        return key + " (" + now.all().where(key) + "): " + when;
    }

    /** The values in use, in the form of {@code config.yaml}; no secret is shown. */
    public String print() {
        return configuration.current().print();
    }

    /** For people: what is in doubt, what is wrong, what waits. */
    public List<String> notes() {
        return Stream.of(
                        configuration.atStart().notes().stream(),
                        ofTypes().stream().map(Problem::toString),
                        problems.stream().map(problem -> "The changed configuration is not in use: " + problem),
                        configuration.waiting().stream()
                                .map(key -> key + " was changed: that takes effect at the next start"))
                .flatMap(notes -> notes)
                .toList();
    }

    /** What is wrong with settings in use that belong to connection types. */
    private List<Problem> ofTypes() {
        return TypeProblems.of(configuration.current(), integrations.types());
    }

    @Override
    public void close() {
        beat.close();
    }
}
