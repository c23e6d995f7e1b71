package dev.zoomflow.plugin.connection;

import com.google.inject.Inject;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.AppPlan;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.connection.Use;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.plugin.client.ZoomClient;
import dev.zoomflow.plugin.connection.ZoomConnection.Incoming;
import dev.zoomflow.plugin.doctor.Doctor;
import dev.zoomflow.plugin.oauth.OAuth;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.OwnApp;
import dev.zoomflow.plugin.settings.ZoomSettings;
import dev.zoomflow.plugin.webhook.EventSources;
import dev.zoomflow.plugin.websocket.EventFeeds;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Zoom with the server's settings. */
final class ZoomIntegration implements Integration {
    private final ZoomSettings settings;
    private final OAuth oauth;
    private final ZoomClient client;
    private final EventSources events;
    private final EventFeeds feeds;
    private final Doctor doctor;

    @Inject
    ZoomIntegration(
            ZoomSettings settings,
            OAuth oauth,
            ZoomClient client,
            EventSources events,
            EventFeeds feeds,
            Doctor doctor) {
        this.settings = settings;
        this.oauth = oauth;
        this.client = client;
        this.events = events;
        this.feeds = feeds;
        this.doctor = doctor;
    }

    @Override
    public Connection connect(String authType, SettingValues values, TokenStore tokens) {
        return switch (authType) {
            case AuthTypes.DEFAULT_APP -> ofUser(settings.app(), Incoming.NONE, callback -> List.of(), tokens);
            case AuthTypes.PRIVATE_APP -> ofOwnApp(values, tokens);
            case AuthTypes.SERVER_TO_SERVER -> ofAccount(values, tokens);
            default ->
                throw new ConnectionException(
                        Failure.CONFIGURATION,
                        "authentication type \"" + authType + "\" is unknown; choose one of " + AuthTypes.ids());
        };
    }

    private Connection ofOwnApp(SettingValues values, TokenStore tokens) {
        settings.requireAddresses();
        var own = OwnApp.ofUser(values);
        var incoming = new Incoming(List.of(events.of(own)), List.of());
        return ofUser(own.app(), incoming, callback -> doctor.ofUser(own.app(), callback), tokens);
    }

    private Connection ofUser(
            App app, Incoming own, Function<Optional<URI>, List<Check>> examination, TokenStore tokens) {
        var grant = oauth.grant(app, tokens);
        var access = new ZoomConnection.Access(
                app.clientId(), Optional.of(oauth.flow(app)), () -> WhoAmI.ask(client, grant), examination);
        return new ZoomConnection(access, own, grant, client, doctor.scopes());
    }

    private Connection ofAccount(SettingValues values, TokenStore tokens) {
        settings.requireAddresses();
        var own = OwnApp.ofAccount(values);
        var grant = oauth.accountGrant(own.app(), own.account(), tokens);
        var access = new ZoomConnection.Access(
                own.app().clientId(),
                Optional.empty(),
                () -> Account.prove(own.account(), grant),
                callback -> doctor.ofAccount(own));
        var incoming = new Incoming(List.of(events.of(own)), feeds.of(own, grant));
        return new ZoomConnection(access, incoming, grant, client, doctor.scopes());
    }

    @Override
    public Optional<Subject> forgets(Event event) {
        return events.forgets(event);
    }

    @Override
    public List<EventSource> eventSources() {
        return List.of(events.ofServer());
    }

    @Override
    public List<Check> check(Optional<URI> callback) {
        return doctor.check(callback);
    }

    @Override
    public AppPlan plan(String authType, Use use) {
        return authType.equals(AuthTypes.SERVER_TO_SERVER)
                ? doctor.scopes().plan(use, true)
                : withOwn(doctor.scopes().plan(WhoAmI.with(use), false));
    }

    /** What this plugin is better with, whatever handlers do. */
    private static AppPlan withOwn(AppPlan plan) {
        var notes = new ArrayList<>(plan.notes());
        notes.add("where the page offers them, tick user.deleted, user.deactivated and user.disassociated too: then a"
                + " connection ends at once when its user is gone");
        return new AppPlan(plan.scopes(), plan.events(), notes);
    }
}
