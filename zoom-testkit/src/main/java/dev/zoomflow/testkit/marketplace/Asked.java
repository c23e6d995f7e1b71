package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.Audience;
import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.EndpointAuthentication;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Address;
import dev.zoomflow.testkit.payload.KnownEvents;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The subscription that a call describes. */
final class Asked {
    private static final String USER_IDS = "user_ids";
    private static final Set<String> SCOPES = Set.of("user", "account");

    private Asked() {}

    /**
     * @throws ApiError when something is missing or wrong
     */
    static Subscription of(Caller caller, ObjectNode body, KnownEvents known) {
        Set<String> events = texts(body.path("events"));
        if (events.isEmpty()) {
            throw ApiError.invalidField("events", "Missing field.");
        }
        if (events.stream().anyMatch(event -> known.problem(event).isPresent())) {
            throw ApiError.invalidField("events", "Invalid field.");
        }
        Channel channel = new Channel.Webhook(uri(body), EndpointAuthentication.none());
        return new Subscription(
                Identifiers.id(), caller.app().clientId(), channel, events, audience(caller, body), true);
    }

    private static URI uri(ObjectNode body) {
        return Address.parse(JsonBody.text(body, "event_webhook_url"))
                .orElseThrow(() -> ApiError.invalidField("event_webhook_url", "Invalid field."));
    }

    private static Audience audience(Caller caller, ObjectNode body) {
        if (JsonBody.oneOf(body, "subscription_scope", SCOPES).equals("user")) {
            return Audience.users(users(caller, texts(body.path(USER_IDS))).toArray(String[]::new));
        }
        String account = body.path("account_id").asString(caller.account().id());
        if (!account.equals(caller.account().id())) {
            throw new ApiError(404, 1001, "Account does not exist: " + account + ".");
        }
        return Audience.account(account);
    }

    /**
     * The ids of users, who may be named by address.
     *
     * @throws ApiError when there are none, or one is none
     */
    static Set<String> users(Caller caller, Set<String> named) {
        if (named.isEmpty()) {
            throw ApiError.invalidField(USER_IDS, "Missing field.");
        }
        return named.stream().map(caller::find).map(User::id).collect(Collectors.toSet());
    }

    static Set<String> users(Caller caller, ObjectNode body) {
        return users(caller, texts(body.path(USER_IDS)));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(item -> item.asString("")).collect(Collectors.toSet());
    }
}
