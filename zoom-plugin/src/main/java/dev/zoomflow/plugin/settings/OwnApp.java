package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The app that one connection brings.
 *
 * @param account the account of a Server-to-Server app; "" for others, whose account is known after consent
 * @param secretTokens newest first; none if no events are wanted over webhooks
 * @param subscription whose events come over a WebSocket
 */
public record OwnApp(App app, String account, List<Secret> secretTokens, Optional<String> subscription) {
    public OwnApp {
        secretTokens = List.copyOf(secretTokens);
    }

    /** @throws ConnectionException {@code CONFIGURATION}, with every problem at its field */
    public static OwnApp ofUser(SettingValues values) {
        return read(values, false);
    }

    /** @throws ConnectionException {@code CONFIGURATION}, with every problem at its field */
    public static OwnApp ofAccount(SettingValues values) {
        return read(values, true);
    }

    private static OwnApp read(SettingValues values, boolean ofAccount) {
        var reader = new SettingReader(values, ConnectionKeys::label);
        var account = ofAccount ? reader.text(ConnectionKeys.ACCOUNT_ID) : Optional.of("");
        var clientId = reader.text(ConnectionKeys.CLIENT_ID);
        var clientSecret = reader.secrets(ConnectionKeys.CLIENT_SECRET).stream().findFirst();
        var secretTokens = reader.secrets(ConnectionKeys.SECRET_TOKEN);
        var subscription = ofAccount ? reader.subscription(ConnectionKeys.SUBSCRIPTION) : Optional.<String>empty();
        var problems = new TreeMap<>(reader.problems());
        require(account, ConnectionKeys.ACCOUNT_ID, problems);
        require(clientId, ConnectionKeys.CLIENT_ID, problems);
        require(clientSecret, ConnectionKeys.CLIENT_SECRET, problems);
        if (!problems.isEmpty()) {
            throw ConnectionException.misconfigured(problems);
        }
        return new OwnApp(
                App.ofForm(clientId.orElseThrow(), clientSecret.orElseThrow()),
                account.orElseThrow(),
                secretTokens,
                subscription);
    }

    private static void require(Optional<?> value, String key, Map<String, String> problems) {
        if (value.isEmpty()) {
            problems.putIfAbsent(
                    key, ConnectionKeys.label(key) + " is missing; copy it from the app's page, App Credentials");
        }
    }

    /** Why no delivery can be verified; meaningful only while there is no secret token. */
    public String secretTokenProblem() {
        return "this connection has no secret token; edit it and copy the token from the app's page, Features → Access";
    }
}
