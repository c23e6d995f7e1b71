package dev.zoomflow.host;

import dev.zoomflow.host.config.LiveConfiguration;
import dev.zoomflow.host.connection.Authorizations;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.doctor.Instance;
import dev.zoomflow.host.doctor.Practice;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.engine.HandlerBench;
import dev.zoomflow.host.explain.Explaining;
import dev.zoomflow.host.feed.Feeds;
import dev.zoomflow.host.inbox.ConnectedParties;
import dev.zoomflow.host.inbox.Events;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.inbox.Timeline;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.metrics.Metrics;
import dev.zoomflow.host.metrics.Sources;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.rotation.Rotations;
import dev.zoomflow.host.status.Notifier;
import dev.zoomflow.host.status.Post;
import dev.zoomflow.host.status.StatusChanges;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The parts between the store and the web, put together. */
record Services(
        Core core,
        Flow flow,
        Background background,
        Practice practice,
        Metrics metrics,
        Notifier notifier,
        Rotations rotations,
        Clock clock)
        implements AutoCloseable {
    static Services start(
            Store store, Plugins plugins, LiveConfiguration configuration, Addresses addresses, HostOptions options) {
        var clock = options.clock();
        var client = OutboundClient.open();
        var rotations = new Rotations(store.database(), store.vault(), clock);
        var core = core(store, plugins, configuration, rotations, client, clock);
        var practice = new Practice(store.database(), store.folder(), client, clock, Instance.of(store.database()));
        var flow = flow(store, core, clock);
        var services = new Services(
                core,
                flow,
                Background.of(store, core, flow, configuration, clock),
                practice,
                metrics(store, core, flow, clock),
                notifier(store, core, configuration, addresses, new Post(client, clock)),
                rotations,
                clock);
        core.connections().observe(new ConnectionNews(core, services.flow(), options.handlersOn())::tell);
        store.keys().start();
        services.start();
        return services;
    }

    private static Core core(
            Store store,
            Plugins plugins,
            LiveConfiguration configuration,
            Rotations rotations,
            HttpClient client,
            Clock clock) {
        var environment = new HostEnvironment(
                clock,
                client,
                type -> rotations.honour(type.id(), configuration.current().settingsOf(type)));
        var integrations = new Integrations(plugins::connectionTypes, environment);
        var connections = new Connections(store.database(), store.vault(), integrations, rotations, clock);
        var switches = new HandlerSwitches(
                store.database(),
                store.vault(),
                connections.audit(),
                name -> plugins.handler(name)
                        .map(handler -> handler.handler().settings())
                        .orElse(List.of()));
        return new Core(connections, new Authorizations(connections), switches, integrations, plugins);
    }

    private static Flow flow(Store store, Core core, Clock clock) {
        var live = new Live();
        var events = new Events(store.database(), store.vault());
        var bench = new HandlerBench(core.plugins()::handler, core.connections(), core.switches(), events);
        var engine = new Engine(store.database(), bench, live, clock, EngineSettings.defaults());
        core.switches().onGoingOn(engine::goOn);
        core.connections()
                .onWorking((transaction, connection) -> engine.works(
                        transaction,
                        connection.id(),
                        connection.grant().map(Grant::authorizedAt).orElse(Instant.EPOCH)));
        var parties = new ConnectedParties(
                core.integrations(), core.connections(), core.switches(), core.plugins()::handlers);
        var inbox = new Inbox(store.database(), store.vault(), parties, engine, live);
        var feeds = new Feeds(store.database(), clock, core.integrations(), core.connections(), inbox, live);
        var directory = new Explaining.Directory(
                core.connections(), core.integrations(), core.switches(), core.plugins()::handlers);
        var explaining = new Explaining(events, parties, directory, clock);
        return new Flow(inbox, events, engine, live, feeds, explaining, new Timeline(store.database()));
    }

    private static Notifier notifier(
            Store store, Core core, LiveConfiguration configuration, Addresses addresses, Post post) {
        return new Notifier(
                core.connections(),
                new StatusChanges(core.connections(), addresses::page),
                configuration::statusWebhook,
                post,
                store.database().node()::leads);
    }

    private static Metrics metrics(Store store, Core core, Flow flow, Clock clock) {
        return new Metrics(
                new Sources(store.database(), core.connections(), flow.inbox(), flow.engine(), flow.feeds(), clock));
    }

    private void start() {
        flow.inbox().start();
        flow.engine().start();
        notifier.start();
        flow.feeds().start();
        background.start();
    }

    @Override
    public void close() {
        flow.feeds().close();
        flow.inbox().close();
        flow.engine().close();
        background.close();
        notifier.close();
        core.integrations().close();
    }
}
