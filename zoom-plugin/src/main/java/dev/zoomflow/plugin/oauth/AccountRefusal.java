package dev.zoomflow.plugin.oauth;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.settings.App;
import dev.zoomflow.plugin.settings.ConnectionKeys;
import java.util.Map;
import java.util.function.Supplier;

/** What the token endpoint's refusals mean where there is no person and no flow, but a form. */
final class AccountRefusal {
    private AccountRefusal() {}

    static TokenSet inWords(App app, Supplier<TokenSet> call) {
        try {
            return call.get();
        } catch (ConnectionException refused) {
            throw refused.code().map(code -> words(app, code, refused)).orElse(refused);
        }
    }

    private static ConnectionException words(App app, String code, ConnectionException refused) {
        return switch (code) {
            case "invalid_request" ->
                ConnectionException.misconfigured(Map.of(
                        ConnectionKeys.ACCOUNT_ID,
                        ConnectionKeys.label(ConnectionKeys.ACCOUNT_ID)
                                + ": Zoom does not accept it for this app; copy it again from the app's page, App"
                                + " Credentials"));
            case "invalid_client" ->
                ConnectionException.misconfigured(Map.of(
                        app.idKey(),
                        app.idName() + ": Zoom does not know this client ID and client secret",
                        app.secretKey(),
                        app.secretName()
                                + ": copy both again from the app's page, App Credentials; the app must be activated"));
            case "invalid_grant", DisabledApp.CODE ->
                ConnectionException.coded(
                        Failure.CONFIGURATION,
                        code,
                        "Zoom gives this app no token; see that it is activated (your app → Activation), then save again");
            default -> refused;
        };
    }
}
