package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The server's settings, checked. What is missing or wrong is in {@code problems} and disturbs only what needs it.
 *
 * @param secretTokens newest first; two while the token is being rotated
 * @param problems setting key → what is wrong and what to do
 */
public record ZoomSettings(
        Optional<String> clientId,
        Optional<Secret> clientSecret,
        List<Secret> secretTokens,
        Endpoints endpoints,
        Map<String, String> problems) {

    public ZoomSettings {
        secretTokens = List.copyOf(secretTokens);
        problems = Map.copyOf(problems);
    }

    public static ZoomSettings parse(SettingValues values) {
        var reader = new SettingReader(values, UnaryOperator.identity());
        var clientId = reader.text(ServerKeys.CLIENT_ID);
        var clientSecret = reader.secrets(ServerKeys.CLIENT_SECRET).stream().findFirst();
        var secretTokens = reader.secrets(ServerKeys.SECRET_TOKEN);
        var oauth = reader.address(ServerKeys.OAUTH_URL, Endpoints.ZOOM.oauth());
        var api = reader.address(ServerKeys.API_URL, Endpoints.ZOOM.api());
        var webSockets = reader.webSocketAddress(ServerKeys.WEBSOCKET_URL, Endpoints.ZOOM.webSockets());
        var endpoints = new Endpoints(oauth, api, webSockets);
        return new ZoomSettings(clientId, clientSecret, secretTokens, endpoints, reader.problems());
    }

    /**
     * The server's own app.
     *
     * @throws ConnectionException {@code CONFIGURATION}, with every problem that stands in its way
     */
    public App app() {
        var found = new TreeMap<>(problems);
        found.remove(ServerKeys.SECRET_TOKEN);
        if (clientId.isEmpty()) {
            found.putIfAbsent(ServerKeys.CLIENT_ID, missing(ServerKeys.CLIENT_ID, "Client ID"));
        }
        if (clientSecret.isEmpty()) {
            found.putIfAbsent(ServerKeys.CLIENT_SECRET, missing(ServerKeys.CLIENT_SECRET, "Client Secret"));
        }
        if (!found.isEmpty()) {
            throw ConnectionException.misconfigured(found);
        }
        return App.ofServer(clientId.orElseThrow(), clientSecret.orElseThrow());
    }

    /** Whether nobody has begun to set up an app for the server. */
    public boolean isWithoutApp() {
        return clientId.isEmpty()
                && clientSecret.isEmpty()
                && secretTokens.isEmpty()
                && Stream.of(ServerKeys.CLIENT_ID, ServerKeys.CLIENT_SECRET, ServerKeys.SECRET_TOKEN)
                        .noneMatch(problems::containsKey);
    }

    /**
     * What every app needs, also those that connections bring.
     *
     * @throws ConnectionException {@code CONFIGURATION} if an address is wrong: no secret goes to a guessed one
     */
    public void requireAddresses() {
        var wrong = new TreeMap<>(problems);
        wrong.keySet().retainAll(List.of(ServerKeys.OAUTH_URL, ServerKeys.API_URL, ServerKeys.WEBSOCKET_URL));
        if (!wrong.isEmpty()) {
            throw ConnectionException.misconfigured(wrong);
        }
    }

    /** Why no delivery can be verified; meaningful only while there is no secret token. */
    public String secretTokenProblem() {
        return problems.getOrDefault(
                ServerKeys.SECRET_TOKEN,
                ServerKeys.SECRET_TOKEN + " is not set; copy it from the app's page, Features → Access → Secret Token");
    }

    private static String missing(String key, String label) {
        return key + " is not set; copy \"" + label + "\" from the app's page, App Credentials";
    }
}
