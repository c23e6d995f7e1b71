package dev.zoomflow.host;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.config.LiveConfiguration;
import dev.zoomflow.host.config.Reading;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.connection.SecretRotation;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.reload.PluginSwap;
import dev.zoomflow.host.reload.Reload;
import dev.zoomflow.host.store.Backup;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Admin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running host. Closing it stops everything in the opposite order of its start. */
public final class Host implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    private final Deque<AutoCloseable> parts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Plugins plugins;
    private final Reload reload;
    private final LiveConfiguration configuration;
    private final Listeners listeners;

    private Host(
            Deque<AutoCloseable> parts,
            Plugins plugins,
            LiveConfiguration configuration,
            Reload reload,
            Listeners listeners) {
        this.parts = parts;
        this.plugins = plugins;
        this.configuration = configuration;
        this.reload = reload;
        this.listeners = listeners;
    }

    /**
     * Starts; what began to run is stopped again if a later part cannot start.
     *
     * @throws RuntimeException one of those that {@link dev.zoomflow.host.command.Main} explains in a line
     */
    public static Host start(HostOptions options) {
        var parts = new ArrayDeque<AutoCloseable>();
        try {
            return start(options, parts);
        } catch (RuntimeException failed) {
            stop(parts);
            throw failed;
        }
    }

    private static Host start(HostOptions options, Deque<AutoCloseable> parts) {
        var data = DataFolder.prepare(options.data());
        var plugins = opened(parts, Plugins.load(options.plugins(), data.work()));
        var configuration = new LiveConfiguration(
                () -> Reading.of(options.environment(), options.config(), SettingKeys.of(plugins.connectionTypes())));
        var settings = configuration.atStart();
        var listeners = opened(parts, Listeners.start(options.ports(), settings.binds()));
        var store = opened(parts, Store.open(data, settings));
        var services =
                opened(parts, Services.start(store, plugins, configuration, listeners.addresses(settings), options));
        var ownToken = Secret.of(Ids.token());
        var reload = opened(
                parts,
                new Reload(
                        configuration,
                        services.core().integrations(),
                        services.core().connections(),
                        services.rotations(),
                        new PluginSwap(
                                plugins,
                                services.core().integrations(),
                                services.core().connections(),
                                services.flow().feeds()::follow)));
        var secrets = new SecretRotation(services.core().connections(), configuration::rotationWindow);
        var admin =
                new Admin(store.keys(), new Backup(data.path(), settings.database()), data.copies(), reload, secrets);
        var sites = Sites.of(services, configuration, listeners.addresses(settings), admin, ownToken);
        new WarmUp(store, services.core().integrations(), services.clock())
                .run(
                        options.warmUp(),
                        inbox -> Sites.open(services, configuration, listeners.addresses(settings), inbox));
        opened(parts, sites).serve(listeners);
        opened(parts, RunFile.write(data.runFile(), listeners.local(settings.binds()), ownToken));
        reload.notes().forEach(note -> LOG.warn("{}", note));
        reload.start();
        return new Host(parts, plugins, configuration, reload, listeners);
    }

    private static <T extends AutoCloseable> T opened(Deque<AutoCloseable> parts, T part) {
        parts.push(part);
        return part;
    }

    public Addresses addresses() {
        return listeners.addresses(configuration.atStart());
    }

    /** Of the public listener, whatever leads to it. */
    int publicPort() {
        return listeners.webhook().port();
    }

    public List<String> notes() {
        return reload.notes();
    }

    public Plugins plugins() {
        return plugins;
    }

    /** Waits until {@link #close} is through. */
    public void awaitClosed(long time, TimeUnit unit) {
        try {
            if (!closed.await(time, unit)) {
                LOG.warn("the host did not stop in {} {}", time, unit);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop(parts);
        closed.countDown();
    }

    private static void stop(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception failed) {
                LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), failed);
            }
        }
    }
}
