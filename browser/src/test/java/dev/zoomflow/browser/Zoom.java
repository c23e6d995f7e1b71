package dev.zoomflow.browser;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What happens at Zoom, brought about through the simulator's control API. */
final class Zoom {
    private final ControlApi control;

    Zoom(URI simulator) {
        control = new ControlApi(simulator);
    }

    Person person(String first, String last) {
        var email = (first + "@shore.example").toLowerCase(Locale.ROOT);
        var user = post("users", Map.of("email", email, "first_name", first, "last_name", last));
        return new Person(text(user, "id"), text(user, "account_id"), first + " " + last);
    }

    /** @param kind as the simulator names them: "user-managed", "server-to-server" */
    OwnApp app(String name, String kind) {
        return app(post("apps", Map.of("name", name, "kind", kind)));
    }

    /** "Regenerate" beside the client secret: the one before is dead. */
    OwnApp regenerateClientSecret(OwnApp app) {
        return app(post("apps/" + app.clientId() + "/client-secret", Map.of()));
    }

    /** "Regenerate" beside the secret token. */
    OwnApp regenerateSecretToken(OwnApp app) {
        return app(post("apps/" + app.clientId() + "/secret-token", Map.of()));
    }

    /** The account to which everybody belongs. */
    String account() {
        return text(first("users"), "account_id");
    }

    /** The person removes the apps that were allowed; Zoom tells this one of it. */
    void removeApps(Person person, String clientId) {
        post("users/" + person.id() + "/revoke", Map.of());
        var now = Instant.now();
        var payload = Map.of(
                "account_id", person.account(),
                "user_id", person.id(),
                "client_id", clientId,
                "deauthorization_time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        post("events", Map.of("event", "app_deauthorized", "event_ts", now.toEpochMilli(), "payload", payload));
    }

    /** The app that the server's settings name. */
    String serversApp() {
        return text(first("apps"), "client_id");
    }

    private Map<?, ?> first(String list) {
        var all = (List<?>) Objects.requireNonNull(control.get("world").get(list), list);
        return (Map<?, ?>) all.get(0);
    }

    /** An hour has gone by, for access tokens. */
    void expireAccessTokens() {
        post("tokens/expire", Map.of());
    }

    void subscribe(OwnApp app, URI endpoint) {
        post(
                "subscriptions",
                Map.of(
                        "client_id", app.clientId(),
                        "endpoint", endpoint.toString(),
                        "events", List.of("meeting.started", "meeting.ended", "app_deauthorized")));
    }

    /** A meeting from its start to its end. */
    void meet(Person host, String topic) {
        var meeting = post("meetings", Map.of("host", host.id(), "topic", topic));
        post("meetings/" + text(meeting, "id") + "/end", Map.of());
    }

    private static OwnApp app(Map<String, Object> json) {
        return new OwnApp(text(json, "client_id"), text(json, "client_secret"), text(json, "secret_token"));
    }

    private static String text(Map<?, ?> json, String member) {
        return String.valueOf(json.get(member));
    }

    private Map<String, Object> post(String call, Map<String, Object> body) {
        return control.post(call, body);
    }
}
