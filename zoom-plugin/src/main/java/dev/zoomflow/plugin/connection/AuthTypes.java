package dev.zoomflow.plugin.connection;

import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.plugin.settings.ServerKeys;
import java.util.List;

/** The ways to connect to Zoom. */
public final class AuthTypes {
    static final String DEFAULT_APP = "oauthDefault";

    private AuthTypes() {}

    public static List<AuthType> all() {
        return List.of(AuthType.of(DEFAULT_APP, "Default OAuth 2.0 app")
                .needing(ServerKeys.CLIENT_ID, ServerKeys.CLIENT_SECRET));
    }

    static List<String> ids() {
        return all().stream().map(AuthType::id).toList();
    }
}
