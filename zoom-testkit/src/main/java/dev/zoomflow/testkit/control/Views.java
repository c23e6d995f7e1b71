package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.Webinar;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as the control API shows them. */
final class Views {
    private Views() {}

    static <T> ArrayNode array(List<T> values, Function<T, ObjectNode> view) {
        ArrayNode array = Json.array();
        values.stream().map(view).forEach(array::add);
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = Json.array();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode user(User user) {
        ObjectNode json = Json.object().put("id", user.id()).put("account_id", user.accountId());
        json.put("email", user.email()).put("first_name", user.firstName()).put("last_name", user.lastName());
        return json.put("timezone", user.timezone());
    }

    static ObjectNode app(App app) {
        ObjectNode json = Json.object().put("name", app.name());
        json.put("kind", word(app.kind()));
        json.put("client_id", app.clientId()).put("client_secret", app.clientSecret());
        json.put("secret_token", app.secretToken());
        app.credentials().publicClientId().ifPresent(id -> json.put("public_client_id", id));
        json.set(
                "redirect_uris",
                texts(app.redirectUris().stream().map(URI::toString).toList()));
        json.put("redirect_matching", word(app.redirectRules().matching()));
        json.put("localhost", app.redirectRules().localhost());
        json.set("scopes", texts(app.scopes().stream().sorted().toList()));
        json.set(
                "optional_scopes",
                texts(app.listing().optionalScopes().stream().sorted().toList()));
        json.put("published", app.listing().published())
                .put("disabled", app.listing().disabled());
        return json.put("devices", app.listing().onDevices());
    }

    static ObjectNode subscription(Subscription subscription) {
        ObjectNode json = Json.object().put("id", subscription.id()).put("client_id", subscription.clientId());
        json.put("endpoint", subscription.endpoint().toString());
        json.set("events", texts(subscription.events().stream().sorted().toList()));
        ObjectNode audience = json.putObject("audience")
                .put("kind", word(subscription.audience().kind()));
        audience.set(
                "ids", texts(subscription.audience().ids().stream().sorted().toList()));
        return json.put("enabled", subscription.enabled());
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ObjectNode meeting(Meeting meeting) {
        return held(meeting.id(), meeting.uuid(), meeting.hostId(), meeting.topic(), meeting.live());
    }

    static ObjectNode webinar(Webinar webinar) {
        return held(webinar.id(), webinar.uuid(), webinar.hostId(), webinar.topic(), webinar.live());
    }

    private static ObjectNode held(long id, String uuid, String hostId, String topic, boolean live) {
        ObjectNode json = Json.object().put("id", id).put("uuid", uuid);
        return json.put("host_id", hostId).put("topic", topic).put("live", live);
    }

    static ObjectNode participant(Participant participant) {
        ObjectNode json = Json.object().put("handle", participant.handle()).put("name", participant.name());
        participant.user().ifPresent(user -> json.put("user_id", user.id()));
        participant.registrant().ifPresent(registrant -> json.put("registrant_id", registrant.id()));
        return json.put("joined_at", participant.joinedAt().toString());
    }
}
