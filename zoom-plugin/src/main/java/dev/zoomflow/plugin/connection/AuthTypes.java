package dev.zoomflow.plugin.connection;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.plugin.settings.ConnectionKeys;
import dev.zoomflow.plugin.settings.ServerKeys;
import java.util.List;

/** The ways to connect to Zoom. */
public final class AuthTypes {
    static final String DEFAULT_APP = "oauthDefault";
    static final String PRIVATE_APP = "oauthPrivate";
    static final String SERVER_TO_SERVER = "serverToServer";

    private static final String USING_OAUTH = "Using OAuth 2.0";
    private static final String OAUTH_SUCCEEDED = "OAuth connection successful";

    private AuthTypes() {}

    public static List<AuthType> all() {
        return List.of(
                AuthType.of(DEFAULT_APP, "Default OAuth 2.0 app")
                        .needing(ServerKeys.CLIENT_ID, ServerKeys.CLIENT_SECRET)
                        .working(USING_OAUTH)
                        .tested(OAUTH_SUCCEEDED),
                AuthType.of(PRIVATE_APP, "Private OAuth 2.0 app", ConnectionKeys.privateApp())
                        .working(USING_OAUTH)
                        .tested(OAUTH_SUCCEEDED),
                AuthType.of(SERVER_TO_SERVER, "Server-to-Server app", ConnectionKeys.serverToServerApp())
                        .working("Using S2S")
                        .tested("Server-to-Server connection successful"));
    }

    static List<String> ids() {
        return all().stream().map(AuthType::id).toList();
    }
}
