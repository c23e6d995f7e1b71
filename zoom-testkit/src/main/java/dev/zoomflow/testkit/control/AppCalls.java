package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.RedirectRules;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Apps, and the buttons of their pages. */
final class AppCalls {
    private static final Shape ASKED = Shape.object()
            .perhaps("name", Shape.text("the client id by default"))
            .perhaps("kind", Shape.words("user-managed by default", App.Kind.values()))
            .perhaps("client_id", Shape.text(""))
            .perhaps("client_secret", Shape.text(""))
            .perhaps("secret_token", Shape.text("signs deliveries"))
            .perhaps("public_client_id", Shape.text("for clients that cannot keep a secret"))
            .perhaps("redirect_uris", Shape.texts("where browsers may be sent back to; none means everywhere"))
            .perhaps("redirect_matching", Shape.words("exact by default", RedirectRules.Matching.values()))
            .perhaps("localhost", Shape.flag("false refuses http://localhost"))
            .perhaps("scopes", Shape.texts("none means all"))
            .perhaps("optional_scopes", Shape.texts("those of them that a user may leave out"))
            .perhaps("published", Shape.flag("whether it is told when a user removes it"))
            .perhaps("disabled", Shape.flag("whether Zoom has switched it off"))
            .perhaps("devices", Shape.flag("whether devices without a browser may ask for tokens"));

    private final ZoomSimulator zoom;

    AppCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/apps", "Adds an app, what is left out is made up; or changes the one with this client id")
                        .takes(ASKED, "{\"name\":\"Second app\",\"kind\":\"server-to-server\"}")
                        .answers(201, Shapes.APP),
                this::app);
        api.on(
                Call.post(
                                "/apps/{client_id}/secret-token",
                                "Gives the app another secret token; the next delivery, also a retry, is signed with"
                                        + " it")
                        .answers(200, Shapes.APP),
                request -> Answer.json(200, Views.app(zoom.webhooks().regenerateSecret(named(request)))));
        api.on(
                Call.post(
                                "/apps/{client_id}/client-secret",
                                "Gives the app another client secret; the one before is dead")
                        .answers(200, Shapes.APP),
                this::clientSecret);
    }

    private Answer app(Request request) {
        Fields fields = Fields.of(request);
        String clientId = fields.text("client_id").orElseGet(AppCalls::random);
        App app = with(fields, known(zoom, clientId).orElseGet(() -> fresh(clientId)));
        zoom.add(app);
        return Answer.json(201, Views.app(app));
    }

    private static App fresh(String clientId) {
        App.Credentials credentials = new App.Credentials(clientId, random(), random());
        return new App(clientId, App.Kind.USER_MANAGED, credentials, List.of(), Set.of());
    }

    private static App with(Fields fields, App before) {
        return new App(
                fields.text("name").orElse(before.name()),
                fields.has("kind") ? fields.word("kind", App.Kind.class) : before.kind(),
                new App.Credentials(
                        before.clientId(),
                        fields.text("client_secret").orElse(before.clientSecret()),
                        fields.text("secret_token").orElse(before.secretToken()),
                        fields.text("public_client_id")
                                .or(() -> before.credentials().publicClientId())),
                redirects(fields, before.redirectRules()),
                fields.has("scopes") ? Set.copyOf(fields.texts("scopes")) : before.scopes(),
                listing(fields, before.listing()));
    }

    private static RedirectRules redirects(Fields fields, RedirectRules before) {
        return new RedirectRules(
                fields.has("redirect_uris")
                        ? fields.texts("redirect_uris").stream()
                                .map(URI::create)
                                .toList()
                        : before.allowed(),
                fields.has("redirect_matching")
                        ? fields.word("redirect_matching", RedirectRules.Matching.class)
                        : before.matching(),
                fields.flag("localhost", before.localhost()));
    }

    private static App.Listing listing(Fields fields, App.Listing before) {
        return new App.Listing(
                fields.flag("published", before.published()),
                fields.flag("disabled", before.disabled()),
                fields.flag("devices", before.onDevices()),
                fields.has("optional_scopes") ? Set.copyOf(fields.texts("optional_scopes")) : before.optionalScopes());
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private Answer clientSecret(Request request) {
        App changed =
                named(request).withClientSecret(UUID.randomUUID().toString().replace("-", ""));
        zoom.add(changed);
        return Answer.json(200, Views.app(changed));
    }

    private App named(Request request) {
        return find(zoom, request.variable("client_id"));
    }

    private static Optional<App> known(ZoomSimulator zoom, String clientId) {
        return zoom.apps().stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst();
    }

    /**
     * @throws IllegalArgumentException when there is none of this client id
     */
    static App find(ZoomSimulator zoom, String clientId) {
        return known(zoom, clientId).orElseThrow(() -> new IllegalArgumentException("there is no app " + clientId));
    }

    /** The one whose client id a call says; the first by default. */
    static App asked(ZoomSimulator zoom, Fields fields) {
        return fields.text("client_id").map(id -> find(zoom, id)).orElseGet(zoom::app);
    }
}
