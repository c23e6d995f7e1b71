package dev.zoomflow.plugin.support;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.SocketConnection;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.ZoomSimulator;
import java.util.List;
import java.util.Set;

/** A Server-to-Server app in a simulator, with a WebSocket subscription and a connection that names it. */
public record Backend(Zoom zoom, Subscription subscription, Connection connection) implements AutoCloseable {
    public static final App APP = new App(
            "Backend",
            App.Kind.SERVER_TO_SERVER,
            new App.Credentials("backend-1", "backend-secret-0001", "backend-token-0001"),
            List.of(),
            Set.of());

    public static Backend start() {
        var zoom = Zoom.start();
        zoom.simulator().add(APP);
        var subscription = zoom.simulator().webSockets().subscribe(APP);
        return new Backend(zoom, subscription, connect(zoom, form(zoom, subscription.id())));
    }

    public static Connection connect(Zoom zoom, SettingValues form) {
        return zoom.integration().connect("serverToServer", form, new MemoryStore());
    }

    public static SettingValues form(Zoom zoom, String subscription) {
        return SettingValues.none()
                .with("account_id", zoom.simulator().user().accountId())
                .with("client_id", APP.clientId())
                .with("client_secret", Secret.of(APP.clientSecret()))
                .with("secret_token", Secret.of(APP.secretToken()))
                .with("websocket_subscription", subscription);
    }

    public ZoomSimulator simulator() {
        return zoom.simulator();
    }

    public EventFeed feed() {
        return connection.eventFeeds().get(0);
    }

    /** Open ones, as the simulator sees them. */
    public long sockets() {
        return simulator().webSockets().connections().stream()
                .filter(SocketConnection::open)
                .count();
    }

    @Override
    public void close() {
        zoom.close();
    }
}
