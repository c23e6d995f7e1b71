package dev.zoomflow.plugin.oauth;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.settings.App;
import java.util.Map;
import java.util.function.Supplier;

/** An app that Zoom does not know is wrong in certain settings, whoever used it. */
final class AppRefusal {
    private AppRefusal() {}

    static TokenSet named(App app, Supplier<TokenSet> call) {
        try {
            return call.get();
        } catch (ConnectionException refused) {
            throw refused.code()
                    .filter("invalid_client"::equals)
                    .map(code -> wrong(app))
                    .orElse(refused);
        }
    }

    private static ConnectionException wrong(App app) {
        return ConnectionException.misconfigured(Map.of(
                app.idKey(),
                app.idName() + ": Zoom does not know this client ID and client secret (invalid_client)",
                app.secretKey(),
                app.secretName() + ": copy both again from the app's page, App Credentials"));
    }
}
