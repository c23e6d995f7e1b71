package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.IssuedTokens;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What people allow, without a browser. */
final class Consents {
    private static final Shape DECISION = Shape.oneOf("allow by default", "allow", "decline");

    private static final Shape CONSENT = Shape.object()
            .with(
                    "authorize_url",
                    Shape.text("where the app sends the browser, with or without the simulator's address"))
            .perhaps("user", Shape.text("id or e-mail address of who signs in; the first by default"))
            .perhaps("decision", DECISION)
            .perhaps("optional_scopes", Shape.texts("those that the user allows; all by default"));

    private static final Shape DEVICE = Shape.object()
            .with("user_code", Shape.text("which the device shows"))
            .perhaps("user", Shape.text("id or e-mail address of who signs in; the first by default"))
            .perhaps("decision", DECISION);

    private static final Shape TOKENS = Shape.object()
            .perhaps("client_id", Shape.text("of the app; the first by default"))
            .perhaps("user", Shape.text("id or e-mail address; the first by default"));

    private final ZoomSimulator zoom;

    Consents(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.post("/consent", "Does what a person does who signs in and decides")
                        .takes(
                                CONSENT,
                                "{\"authorize_url\":\"/oauth/authorize?response_type=code&client_id="
                                        + zoom.app().clientId() + "&redirect_uri=http://127.0.0.1:8000/callback\"}")
                        .answers(
                                200,
                                Shape.object()
                                        .with("redirect", Shape.text("where the browser goes: the app's callback"))),
                this::consent);
        api.on(
                Call.post("/consent/device", "Does what a person does who enters the code that a device shows")
                        .takes(DEVICE, "{\"user_code\":\"…\"}"),
                this::onDevice);
        api.on(
                Call.post("/tokens", "Tokens without any flow")
                        .takes(TOKENS, "{}")
                        .answers(
                                201,
                                Shape.object()
                                        .with("access_token", Shape.text(""))
                                        .with("refresh_token", Shape.text(""))
                                        .with("scopes", Shape.texts("none means all"))),
                this::issue);
    }

    private Answer consent(Request request) {
        Fields fields = Fields.of(request);
        URI authorize = here(fields.uri("authorize_url"));
        return Answer.json(
                200, Json.object().put("redirect", decided(fields, authorize).toString()));
    }

    private URI decided(Fields fields, URI authorize) {
        if (declined(fields)) {
            return zoom.decline(authorize);
        }
        return fields.has("optional_scopes")
                ? zoom.consent(authorize, user(fields), Set.copyOf(fields.texts("optional_scopes")))
                : zoom.consent(authorize, user(fields));
    }

    private static boolean declined(Fields fields) {
        return fields.text("decision").filter("decline"::equals).isPresent();
    }

    private Answer onDevice(Request request) {
        Fields fields = Fields.of(request);
        String code = fields.required("user_code");
        if (declined(fields)) {
            zoom.declineOnDevice(code);
        } else {
            zoom.consentOnDevice(code, user(fields));
        }
        return Answer.empty(204);
    }

    /** Whatever host it names: nobody is sent elsewhere. */
    private URI here(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return zoom.baseUri().resolve(address.getRawPath() + query);
    }

    private Answer issue(Request request) {
        Fields fields = Fields.of(request);
        App app = AppCalls.asked(zoom, fields);
        IssuedTokens tokens = zoom.tokens().issue(app, user(fields));
        ObjectNode json = Json.object().put("access_token", tokens.accessToken());
        json.put("refresh_token", tokens.refreshToken());
        json.set("scopes", Views.texts(tokens.scopes().stream().sorted().toList()));
        return Answer.json(201, json);
    }

    private User user(Fields fields) {
        return fields.text("user").map(zoom::user).orElseGet(zoom::user);
    }
}
