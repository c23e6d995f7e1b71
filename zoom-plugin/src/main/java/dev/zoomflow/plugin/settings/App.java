package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.Secret;

/**
 * The credentials of one Zoom Marketplace app.
 *
 * @param idKey the setting in which the client ID stands
 * @param secretKey the setting in which the client secret stands
 */
public record App(String clientId, Secret clientSecret, String idKey, String secretKey) {
    /** What people know the setting with the client ID by. */
    public String idName() {
        return ConnectionKeys.label(idKey);
    }

    /** What people know the setting with the client secret by. */
    public String secretName() {
        return ConnectionKeys.label(secretKey);
    }

    static App ofServer(String clientId, Secret clientSecret) {
        return new App(clientId, clientSecret, ServerKeys.CLIENT_ID, ServerKeys.CLIENT_SECRET);
    }

    static App ofForm(String clientId, Secret clientSecret) {
        return new App(clientId, clientSecret, ConnectionKeys.CLIENT_ID, ConnectionKeys.CLIENT_SECRET);
    }
}
