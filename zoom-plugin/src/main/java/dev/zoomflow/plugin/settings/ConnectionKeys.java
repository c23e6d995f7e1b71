package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.connection.Setting;
import java.util.stream.Stream;

/** What a user fills in for an app of their own. */
public final class ConnectionKeys {
    public static final String ACCOUNT_ID = "account_id";
    static final String CLIENT_ID = "client_id";
    static final String CLIENT_SECRET = "client_secret";
    static final String SECRET_TOKEN = "secret_token";
    public static final String SUBSCRIPTION = "websocket_subscription";

    private ConnectionKeys() {}

    /** For a General app that the user made. */
    public static Setting[] privateApp() {
        return new Setting[] {clientId(), clientSecret(), secretToken()};
    }

    /** For a Server-to-Server OAuth app. */
    public static Setting[] serverToServerApp() {
        return new Setting[] {
            Setting.text(ACCOUNT_ID, "Account ID")
                    .help("marketplace.zoom.us → Manage → your Server-to-Server app → App Credentials."),
            clientId(),
            clientSecret(),
            secretToken(),
            Setting.text(SUBSCRIPTION, "WebSocket subscription")
                    .optional()
                    .help("Only if your app's events come over a WebSocket: the subscription ID, or the whole address,"
                            + " from your app → Features → Event Subscriptions.")
        };
    }

    /** What the form calls a field: messages about it begin with that. */
    public static String label(String key) {
        return Stream.of(serverToServerApp())
                .filter(setting -> setting.key().equals(key))
                .map(Setting::label)
                .findFirst()
                .orElse(key);
    }

    private static Setting clientId() {
        return Setting.text(CLIENT_ID, "Client ID").help("marketplace.zoom.us → Manage → your app → App Credentials.");
    }

    private static Setting clientSecret() {
        return Setting.secret(CLIENT_SECRET, "Client secret").help("Below the client ID, on the same page.");
    }

    private static Setting secretToken() {
        return Setting.secret(SECRET_TOKEN, "Secret token")
                .optional()
                .help("Required only if you want to receive events: your app → Features → Access → Secret Token.");
    }
}
