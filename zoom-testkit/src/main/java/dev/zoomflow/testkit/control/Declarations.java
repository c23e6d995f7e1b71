package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.Validation;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Users, apps and subscriptions. */
final class Declarations {
    private static final Shape USER = Shape.object()
            .with("email", Shape.text(""))
            .with("first_name", Shape.text(""))
            .with("last_name", Shape.text(""))
            .perhaps("id", Shape.text("made up by default"))
            .perhaps("account_id", Shape.text("that of the first user by default"))
            .perhaps("timezone", Shape.text("UTC by default"));

    private static final Shape APP = Shape.object()
            .perhaps("name", Shape.text("the client id by default"))
            .perhaps("kind", Shape.oneOf("", "user-managed", "admin-managed", "server-to-server"))
            .perhaps("client_id", Shape.text(""))
            .perhaps("client_secret", Shape.text(""))
            .perhaps("secret_token", Shape.text("signs deliveries"))
            .perhaps("redirect_uris", Shape.texts("where browsers may be sent back to; none means everywhere"))
            .perhaps("scopes", Shape.texts("none means all"));

    private static final Shape SUBSCRIPTION = Shape.object()
            .perhaps("endpoint", Shape.text("where events go"))
            .perhaps("websocket", Shape.flag("true sends events over a WebSocket, and needs no endpoint"))
            .perhaps("events", Shape.texts("such as meeting.ended; none means every event"))
            .perhaps("client_id", Shape.text("of the app; the first by default"))
            .perhaps("validate", Shape.flag("false subscribes without asking the endpoint"));

    private final ZoomSimulator zoom;

    Declarations(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/users", "Adds a user, or replaces the one with this id")
                        .takes(USER, "{\"email\":\"io@shore.example\",\"first_name\":\"Io\",\"last_name\":\"Marsh\"}")
                        .answers(201, Shapes.USER),
                this::user);
        api.on(
                Call.post("/apps", "Adds an app, or replaces the one with this client id; what is left out is made up")
                        .takes(APP, "{\"name\":\"Second app\",\"kind\":\"server-to-server\"}")
                        .answers(201, Shapes.APP),
                this::app);
        api.on(
                Call.post("/subscriptions", "Subscribes an endpoint, once it has proved that it knows the secret token")
                        .takes(SUBSCRIPTION, "{\"endpoint\":\"http://127.0.0.1:9980/zoom/event\",\"validate\":false}")
                        .answers(201, Shapes.SUBSCRIPTION),
                this::subscribe);
        api.on(Call.delete("/subscriptions/{id}", "Sends nothing more there, except retries"), this::unsubscribe);
        api.on(
                Call.post("/subscriptions/{id}/validate", "Asks the endpoint again for its proof")
                        .answers(200, Shapes.VALIDATION),
                this::validate);
    }

    private Answer user(Request request) {
        Fields fields = Fields.of(request);
        User user = new User(
                fields.text("id").orElseGet(Declarations::random),
                fields.text("account_id").orElse(zoom.user().accountId()),
                fields.required("email"),
                fields.required("first_name"),
                fields.required("last_name"),
                fields.text("timezone").orElse("UTC"));
        zoom.add(user);
        return Answer.json(201, Views.user(user));
    }

    private Answer app(Request request) {
        Fields fields = Fields.of(request);
        App.Credentials credentials = new App.Credentials(
                fields.text("client_id").orElseGet(Declarations::random),
                fields.text("client_secret").orElseGet(Declarations::random),
                fields.text("secret_token").orElseGet(Declarations::random));
        String kind = fields.text("kind").orElse("user-managed");
        List<URI> redirects =
                fields.texts("redirect_uris").stream().map(URI::create).toList();
        App app = new App(
                fields.text("name").orElse(credentials.clientId()),
                App.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                credentials,
                redirects,
                Set.copyOf(fields.texts("scopes")));
        zoom.add(app);
        return Answer.json(201, Views.app(app));
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private Answer subscribe(Request request) {
        Fields fields = Fields.of(request);
        App app = fields.text("client_id").map(this::find).orElseGet(zoom::app);
        String[] events = fields.texts("events").toArray(String[]::new);
        if (fields.text("websocket").orElse("false").equals("true")) {
            return Answer.json(201, Views.subscription(zoom.webSockets().subscribe(app, events)));
        }
        boolean validated = fields.text("validate").orElse("true").equals("true");
        Subscription made = validated
                ? zoom.webhooks().subscribe(app, fields.address("endpoint"), events)
                : zoom.webhooks().subscribeUnvalidated(app, fields.address("endpoint"), events);
        return Answer.json(201, Views.subscription(made));
    }

    private App find(String clientId) {
        return zoom.apps().stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + clientId));
    }

    private Answer unsubscribe(Request request) {
        zoom.webhooks().unsubscribe(subscription(request));
        return Answer.empty(204);
    }

    private Answer validate(Request request) {
        Validation validation = zoom.webhooks().validate(subscription(request));
        return Answer.json(200, Json.object().put("passed", validation.passed()).put("reason", validation.reason()));
    }

    private Subscription subscription(Request request) {
        String id = request.variable("id");
        return zoom.webhooks().subscriptions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no subscription " + id));
    }
}
