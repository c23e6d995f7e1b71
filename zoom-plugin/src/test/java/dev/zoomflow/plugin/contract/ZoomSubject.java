package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.contract.ConnectionTypeSubject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Zoom as the contracts see it, with the simulator at its other end. */
abstract class ZoomSubject implements ConnectionTypeSubject {
    final ZoomSimulator zoom = ZoomSimulator.start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Override
    public ConnectionType type() {
        return new ZoomConnectionType();
    }

    @Override
    public SettingValues serverSettings() {
        App app = zoom.app();
        return SettingValues.none()
                .with("ZOOM_CLIENT_ID", app.clientId())
                .with("ZOOM_CLIENT_SECRET", Secret.of(app.clientSecret()))
                .with("ZOOM_SECRET_TOKEN", Secret.of(app.secretToken()))
                .with("ZOOM_OAUTH_URL", zoom.baseUri().toString())
                .with("ZOOM_API_URL", zoom.baseUri().toString());
    }

    /** Of an app of the user's own. */
    static SettingValues form(App app) {
        return SettingValues.none()
                .with("client_id", app.clientId())
                .with("client_secret", Secret.of(app.clientSecret()))
                .with("secret_token", Secret.of(app.secretToken()));
    }

    @Override
    public Clock clock() {
        return zoom.clock();
    }

    public Map<String, String> allow(URI address) {
        return Zoom.query(zoom.consent(address, zoom.user()));
    }

    public Map<String, String> decline(URI address) {
        return Zoom.query(zoom.decline(address));
    }
}
