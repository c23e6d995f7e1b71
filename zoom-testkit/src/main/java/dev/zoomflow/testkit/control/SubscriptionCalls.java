package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Audience;
import dev.zoomflow.testkit.EndpointAuthentication;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.Webhooks;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.util.Set;

/** Where apps' events go. */
final class SubscriptionCalls {
    private static final Shape AUTHENTICATION = Shape.object()
            .with("kind", Shape.oneOf("what requests carry beside the signature", "basic", "header", "oauth"))
            .perhaps("username", Shape.text("of basic"))
            .perhaps("password", Shape.text("of basic"))
            .perhaps("name", Shape.text("of header; it begins with x-"))
            .perhaps("value", Shape.text("of header"))
            .perhaps("token_url", Shape.text("of oauth: where a token is fetched with client credentials"))
            .perhaps("client_id", Shape.text("of oauth"))
            .perhaps("client_secret", Shape.text("of oauth"))
            .perhaps("scope", Shape.text("of oauth"))
            .perhaps("credentials_in_body", Shape.flag("of oauth; in the Basic header by default"));

    private static final Shape AUDIENCE = Shape.object()
            .with("kind", Shape.words("whose events it gets", Audience.Kind.values()))
            .perhaps("ids", Shape.texts("of users, or of the account"));

    private static final Shape ASKED = Shape.object()
            .perhaps("endpoint", Shape.text("where events go"))
            .perhaps("websocket", Shape.flag("true sends events over a WebSocket, and needs no endpoint"))
            .perhaps("events", Shape.texts("such as meeting.ended; none means every event"))
            .perhaps("client_id", Shape.text("of the app; the first by default"))
            .perhaps("validate", Shape.flag("false subscribes without asking the endpoint"))
            .perhaps("authentication", AUTHENTICATION)
            .perhaps("audience", AUDIENCE);

    private final ZoomSimulator zoom;
    private final Webhooks webhooks;

    SubscriptionCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.webhooks = zoom.webhooks();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/subscriptions", "Subscribes an endpoint, once it has proved that it knows the secret token")
                        .takes(ASKED, "{\"endpoint\":\"http://127.0.0.1:9980/zoom/event\",\"validate\":false}")
                        .answers(201, Shapes.SUBSCRIPTION),
                this::subscribe);
        api.on(Call.delete("/subscriptions/{id}", "Sends nothing more there, except retries"), this::unsubscribe);
        api.on(
                Call.post("/subscriptions/{id}/validate", "Asks the endpoint again for its proof")
                        .answers(200, Shapes.VALIDATION),
                this::validate);
    }

    private Answer subscribe(Request request) {
        Fields fields = Fields.of(request);
        App app = AppCalls.asked(zoom, fields);
        String[] events = fields.texts("events").toArray(String[]::new);
        boolean webSocket = fields.flag("websocket");
        Subscription asked = webSocket
                ? Subscription.webSocket(app, events)
                : Subscription.webhook(app, fields.address("endpoint"), events);
        if (fields.has("authentication")) {
            asked = asked.withAuthentication(authentication(fields.object("authentication")));
        }
        if (fields.has("audience")) {
            asked = asked.withAudience(audience(fields.object("audience")));
        }
        boolean validated = fields.flag("validate", true) && !webSocket;
        Subscription made = validated ? webhooks.subscribe(asked) : webhooks.subscribeUnvalidated(asked);
        return Answer.json(201, Views.subscription(made));
    }

    private static EndpointAuthentication authentication(Fields fields) {
        return switch (fields.required("kind")) {
            case "basic" -> EndpointAuthentication.basic(fields.required("username"), fields.required("password"));
            case "header" -> EndpointAuthentication.header(fields.required("name"), fields.required("value"));
            default ->
                new EndpointAuthentication.OAuth(
                        fields.address("token_url"),
                        fields.required("client_id"),
                        fields.required("client_secret"),
                        fields.text("scope").orElse(""),
                        fields.flag("credentials_in_body"));
        };
    }

    private Audience audience(Fields fields) {
        Audience.Kind kind = fields.word("kind", Audience.Kind.class);
        Set<String> ids = Set.copyOf(fields.texts("ids"));
        boolean wanted = kind == Audience.Kind.USERS || kind == Audience.Kind.ACCOUNT;
        if (wanted == ids.isEmpty()) {
            throw new IllegalArgumentException("in \"audience\" \"ids\" are for account and users, and needed there");
        }
        return new Audience(kind, ids);
    }

    private Answer unsubscribe(Request request) {
        webhooks.unsubscribe(subscription(request));
        return Answer.empty(204);
    }

    private Answer validate(Request request) {
        Validation validation = webhooks.validate(subscription(request));
        return Answer.json(200, Json.object().put("passed", validation.passed()).put("reason", validation.reason()));
    }

    private Subscription subscription(Request request) {
        return find(zoom, request.variable("id"));
    }

    /**
     * @throws IllegalArgumentException when there is none of this id
     */
    static Subscription find(ZoomSimulator zoom, String id) {
        return zoom.webhooks().subscriptions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no subscription " + id));
    }
}
