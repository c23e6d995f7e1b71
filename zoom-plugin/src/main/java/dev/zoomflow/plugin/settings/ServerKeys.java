package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.connection.Setting;
import java.util.List;

/** The server's settings, as the host shows and documents them. */
public final class ServerKeys {
    public static final String CLIENT_ID = "ZOOM_CLIENT_ID";
    public static final String CLIENT_SECRET = "ZOOM_CLIENT_SECRET";
    static final String SECRET_TOKEN = "ZOOM_SECRET_TOKEN";
    static final String OAUTH_URL = "ZOOM_OAUTH_URL";
    static final String API_URL = "ZOOM_API_URL";
    static final String WEBSOCKET_URL = "ZOOM_WEBSOCKET_URL";

    private ServerKeys() {}

    public static List<Setting> all() {
        return List.of(
                Setting.text(CLIENT_ID, "Client ID").help("marketplace.zoom.us → Manage → your app → App Credentials."),
                Setting.secret(CLIENT_SECRET, "Client secret")
                        .help("Below the client ID, on the same page (App Credentials)."),
                Setting.secret(SECRET_TOKEN, "Secret token")
                        .optional()
                        .help("Your app → Features → Access → Secret Token. Without it no event is accepted."),
                Setting.text(OAUTH_URL, "Address for sign-in")
                        .optional()
                        .help("Default https://zoom.us; another one for tests."),
                Setting.text(API_URL, "Address of the API")
                        .optional()
                        .help("Default https://api.zoom.us; another one for tests."),
                Setting.text(WEBSOCKET_URL, "Address of the WebSockets")
                        .optional()
                        .help("Default wss://ws.zoom.us; another one for tests."));
    }
}
