package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The installed connection types, each opened once with the server's settings. Any thread. */
public final class Integrations implements AutoCloseable {
    private final Supplier<List<ConnectionType>> installed;
    private final HostEnvironment environment;
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Retired retired;
    private final AtomicLong openings = new AtomicLong();

    /** With what is asked for at each delivery. */
    private record Open(
            Integration integration, SettingValues settings, long opening, Map<String, EventSource> sources) {
        static Open of(Integration integration, SettingValues settings, long opening) {
            return new Open(
                    integration,
                    settings,
                    opening,
                    integration.eventSources().stream()
                            .collect(Collectors.toUnmodifiableMap(EventSource::name, source -> source)));
        }
    }

    /** @param installed the types that plugins offer now, guarded */
    public Integrations(Supplier<List<ConnectionType>> installed, HostEnvironment environment) {
        this.installed = installed;
        this.environment = environment;
        this.retired = new Retired(environment.elapsed());
    }

    public List<ConnectionType> types() {
        return List.copyOf(installed.get());
    }

    /** @throws ConnectionException {@code CONFIGURATION} if no plugin offers it */
    public ConnectionType type(String id) {
        return types().stream().filter(type -> type.id().equals(id)).findFirst().orElseThrow(() -> notInstalled(id));
    }

    /** @throws ConnectionException {@code CONFIGURATION} if no plugin offers it */
    public Integration integration(String id) {
        var type = type(id);
        return open(type).integration();
    }

    private Open open(ConnectionType type) {
        return open.computeIfAbsent(type.id(), missing -> opened(type, settings(type)));
    }

    private Open opened(ConnectionType type, SettingValues settings) {
        return Open.of(type.open(new Services(environment, settings)), settings, openings.incrementAndGet());
    }

    /** Another one whenever the type was opened anew; empty if no plugin offers it. */
    public Optional<Long> opening(String type) {
        return opened(type).map(Open::opening);
    }

    /**
     * Opens those anew whose settings are others now, all or none, and moves the traffic over. The old ones are closed
     * when nothing that began with them can still be at work.
     *
     * @return the ids of the types that were opened anew
     * @throws ConnectionException if one does not open
     */
    public List<String> reopen(Function<ConnectionType, SettingValues> changed) {
        var fresh = new LinkedHashMap<String, Open>();
        try {
            for (var type : types()) {
                var settings = changed.apply(type);
                Optional.ofNullable(open.get(type.id()))
                        .filter(old -> !isSame(type, old.settings(), settings))
                        .ifPresent(old -> fresh.put(type.id(), opened(type, settings)));
            }
        } catch (ConnectionException wrong) {
            fresh.values().forEach(useless -> Retired.close(useless.integration()));
            throw wrong;
        }
        fresh.forEach((type, now) -> Optional.ofNullable(open.put(type, now))
                .ifPresent(old -> retired.add(() -> Retired.close(old.integration()))));
        return List.copyOf(fresh.keySet());
    }

    /**
     * Moves the traffic over to these types, all or none, in place of those of the same ids.
     *
     * @param offer makes the installed types be these, once all of them are open; what it returns is run after the old
     *     integrations were closed, when nothing that began with them can be at work
     * @throws ConnectionException if one does not open
     */
    public void replace(List<ConnectionType> types, Supplier<Runnable> offer) {
        var fresh = new LinkedHashMap<String, Open>();
        try {
            types.forEach(type -> fresh.put(type.id(), opened(type, settings(type))));
        } catch (ConnectionException wrong) {
            fresh.values().forEach(useless -> Retired.close(useless.integration()));
            throw wrong;
        }
        var end = offer.get();
        var old = new ArrayList<Integration>();
        fresh.forEach((type, now) ->
                Optional.ofNullable(open.put(type, now)).ifPresent(before -> old.add(before.integration())));
        retired.add(() -> {
            old.forEach(Retired::close);
            end.run();
        });
    }

    private static boolean isSame(ConnectionType type, SettingValues one, SettingValues other) {
        return type.serverSettings().stream()
                .map(Setting::key)
                .allMatch(key -> one.text(key).equals(other.text(key))
                        && one.secrets(key).equals(other.secrets(key)));
    }

    /** Closes those replaced ones that nobody can still be using. */
    public void closeIdle() {
        retired.closeIdle();
    }

    /** The shared source of this name; empty if there is none, or no plugin offers the type. */
    public Optional<EventSource> source(String type, String name) {
        return opened(type).map(found -> found.sources().get(name));
    }

    /** The names of the shared sources. */
    public List<String> sources(String type) {
        return opened(type).stream()
                .flatMap(found -> found.sources().keySet().stream())
                .sorted()
                .toList();
    }

    /**
     * As {@link Integration#forgets}.
     *
     * @throws ConnectionException {@code CONFIGURATION} if no plugin offers the type: nobody else knows
     */
    public Optional<Subject> forgets(String type, Event event) {
        return opened(type).orElseThrow(() -> notInstalled(type)).integration().forgets(event);
    }

    private Optional<Open> opened(String type) {
        return Optional.ofNullable(open.get(type))
                .or(() -> types().stream()
                        .filter(one -> one.id().equals(type))
                        .findFirst()
                        .map(this::open));
    }

    /** The server's settings for this type. */
    public SettingValues settings(String id) {
        return settings(type(id));
    }

    private SettingValues settings(ConnectionType type) {
        return environment.settings().apply(type);
    }

    /** What working connections say now. */
    WorkingTexts workingTexts() {
        return WorkingTexts.of(types());
    }

    /** The names of the server's settings without which this way to connect does not work. */
    public List<String> missing(String id, AuthType authType) {
        var settings = settings(id);
        return authType.needs().stream()
                .filter(key ->
                        settings.text(key).isEmpty() && settings.secret(key).isEmpty())
                .toList();
    }

    @Override
    public void close() {
        open.values().forEach(opened -> Retired.close(opened.integration()));
        open.clear();
        retired.close();
    }

    private static ConnectionException notInstalled(String id) {
        return new ConnectionException(
                Failure.CONFIGURATION, "no plugin offers the connection type '" + id + "': put its jar into plugins/");
    }

    private record Services(HostEnvironment environment, SettingValues settings) implements HostServices {
        @Override
        public Clock clock() {
            return environment.clock();
        }

        @Override
        public HttpClient httpClient() {
            return environment.httpClient();
        }
    }
}
