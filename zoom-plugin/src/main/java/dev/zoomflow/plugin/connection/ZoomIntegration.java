package dev.zoomflow.plugin.connection;

import com.google.inject.Inject;
import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.plugin.client.ZoomClient;
import dev.zoomflow.plugin.oauth.OAuth;
import dev.zoomflow.plugin.settings.ZoomSettings;
import java.util.List;

/** Zoom with the server's settings. */
final class ZoomIntegration implements Integration {
    private final ZoomSettings settings;
    private final OAuth oauth;
    private final ZoomClient client;
    private final EventSource events;

    @Inject
    ZoomIntegration(ZoomSettings settings, OAuth oauth, ZoomClient client, EventSource events) {
        this.settings = settings;
        this.oauth = oauth;
        this.client = client;
        this.events = events;
    }

    @Override
    public Connection connect(String authType, SettingValues values, TokenStore tokens) {
        if (!authType.equals(AuthTypes.DEFAULT_APP)) {
            throw new ConnectionException(
                    Failure.CONFIGURATION,
                    "authentication type \"" + authType + "\" is unknown; choose one of " + AuthTypes.ids());
        }
        var app = settings.app();
        return new ZoomConnection(app.clientId(), oauth.flow(app), oauth.grant(app, tokens), client);
    }

    @Override
    public List<EventSource> eventSources() {
        return List.of(events);
    }
}
