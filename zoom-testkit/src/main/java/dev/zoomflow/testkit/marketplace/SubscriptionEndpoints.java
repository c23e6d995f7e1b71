package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.Audience;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.payload.KnownEvents;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.webhook.Registration;
import dev.zoomflow.testkit.webhook.Subscriptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/marketplace/app/event_subscription}: an app subscribes endpoints for users or for an account. */
public final class SubscriptionEndpoints implements Family {
    private static final String ALL = "/v2/marketplace/app/event_subscription";
    private static final String ONE = ALL + "/{eventSubscriptionId}";

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Registration registration;
    private final KnownEvents events;
    private final Subscriptions subscriptions;
    private final Pages pages;

    public SubscriptionEndpoints(
            Registration registration, KnownEvents events, Subscriptions subscriptions, Pages pages) {
        this.registration = registration;
        this.events = events;
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST " + ALL, this::create)
                .on("GET " + ALL, this::list)
                .on("DELETE " + ALL, this::unsubscribe)
                .on("PATCH " + ONE, this::subscribe)
                .on("DELETE " + ONE, this::delete);
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        Subscription asked = Asked.of(caller, body, events);
        Validation validation = save(asked);
        if (!validation.passed()) {
            throw new ApiError(400, 1003, "The event notification endpoint URL was not validated.");
        }
        names.put(asked.id(), body.path("event_subscription_name").asString(""));
        return Answer.json(201, Json.object().put("event_subscription_id", asked.id()));
    }

    private Validation save(Subscription asked) {
        try {
            return registration.subscribe(asked);
        } catch (IllegalArgumentException tooMany) {
            throw new ApiError(400, 1602, "The app has as many event subscriptions as it may have.");
        }
    }

    private Answer list(Caller caller, Request request) {
        String user = request.queryParameters()
                .filled("user_id")
                .map(id -> caller.find(id).id())
                .orElse("");
        String scope = request.queryParameters().filled("subscription_scope").orElse("user");
        Predicate<Audience> asked = scope.equals("user")
                ? audience -> audience.kind() == Audience.Kind.USERS
                        && (user.isEmpty() || audience.ids().contains(user))
                : audience -> audience.kind() == Audience.Kind.ACCOUNT;
        List<ObjectNode> rows = subscriptions.all().stream()
                .filter(known -> known.clientId().equals(caller.app().clientId()))
                .filter(known -> asked.test(known.audience()))
                .map(this::row)
                .toList();
        return Answer.json(200, pages.brief(request, "event_subscriptions", rows));
    }

    private ObjectNode row(Subscription subscription) {
        ObjectNode row = Json.object().put("event_subscription_id", subscription.id());
        row.put("event_subscription_name", names.getOrDefault(subscription.id(), ""));
        row.put("event_webhook_url", subscription.endpoint().toString());
        row.put("subscription_scope", subscription.audience().kind() == Audience.Kind.USERS ? "user" : "account");
        ArrayNode events = row.putArray("events");
        subscription.events().stream().sorted().forEach(events::add);
        return row;
    }

    private Answer subscribe(Caller caller, Request request) {
        Subscription subscription = find(caller, request.variable("eventSubscriptionId"));
        Set<String> users = Asked.users(caller, JsonBody.of(request));
        replace(subscription, ids -> ids.addAll(users));
        return Answer.empty(204);
    }

    /** Takes users out of a subscription. */
    private Answer unsubscribe(Caller caller, Request request) {
        String id = request.queryParameters()
                .filled("event_subscription_id")
                .orElseThrow(() -> ApiError.invalidField("event_subscription_id", "Missing field."));
        Subscription subscription = find(caller, id);
        Set<String> named = request.queryParameters()
                .filled("user_ids")
                .map(list -> Set.of(list.split(",", -1)))
                .orElse(Set.of());
        Set<String> users = Asked.users(caller, named);
        replace(subscription, ids -> ids.removeAll(users));
        return Answer.empty(204);
    }

    private void replace(Subscription subscription, Change change) {
        if (subscription.audience().kind() != Audience.Kind.USERS) {
            throw ApiError.invalidField("user_ids", "Invalid field.");
        }
        Set<String> ids = new LinkedHashSet<>(subscription.audience().ids());
        change.on(ids);
        subscriptions.replace(subscription.withAudience(Audience.users(ids.toArray(String[]::new))));
    }

    /** Adds or takes away ids. */
    @FunctionalInterface
    private interface Change {
        void on(Set<String> ids);
    }

    private Answer delete(Caller caller, Request request) {
        Subscription subscription = find(caller, request.variable("eventSubscriptionId"));
        subscriptions.remove(subscription.id());
        names.remove(subscription.id());
        return Answer.empty(204);
    }

    private Subscription find(Caller caller, String id) {
        return subscriptions
                .find(id)
                .filter(known -> known.clientId().equals(caller.app().clientId()))
                .orElseThrow(() -> new ApiError(404, 1601, "Event subscription does not exist: " + id + "."));
    }
}
