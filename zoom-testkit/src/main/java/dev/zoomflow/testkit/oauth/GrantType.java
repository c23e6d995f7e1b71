package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.world.Directory;
import java.util.Map;

/** One way to get tokens. */
interface GrantType {
    /** Whether this client may come this way at all. */
    boolean isFor(Client client);

    /**
     * @throws OauthProblem when there are no tokens for this
     */
    TokenPair issue(Client client, Parameters parameters);

    static Map<String, GrantType> all(
            Directory directory, Authorizations authorizations, DeviceAuthorizations devices, Grants grants) {
        OwnAccount own = new OwnAccount(directory, grants);
        return Map.of(
                "authorization_code",
                new CodeExchange(authorizations, grants),
                "refresh_token",
                new Refresh(grants),
                "urn:ietf:params:oauth:grant-type:device_code",
                new DevicePolling(devices, grants),
                "account_credentials",
                own,
                "client_credentials",
                new OwnName(directory, grants));
    }

    static boolean needsConsent(Client client) {
        return client.app().kind() != App.Kind.SERVER_TO_SERVER;
    }
}
