package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.IssuedTokens;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;

/** What people allow, without a browser. */
final class Consents {
    private static final Shape CONSENT = Shape.object()
            .with(
                    "authorize_url",
                    Shape.text("where the app sends the browser, with or without the simulator's address"))
            .perhaps("user", Shape.text("id or e-mail address of who signs in; the first by default"))
            .perhaps("decision", Shape.oneOf("allow by default", "allow", "decline"));

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
                Call.post("/tokens", "Tokens without any flow")
                        .takes(TOKENS, "{}")
                        .answers(
                                201,
                                Shape.object()
                                        .with("access_token", Shape.text(""))
                                        .with("refresh_token", Shape.text(""))),
                this::issue);
    }

    private Answer consent(Request request) {
        Fields fields = Fields.of(request);
        URI authorize = here(fields.uri("authorize_url"));
        boolean declined = fields.text("decision").orElse("allow").equals("decline");
        URI redirect = declined ? zoom.decline(authorize) : zoom.consent(authorize, user(fields));
        return Answer.json(200, Json.object().put("redirect", redirect.toString()));
    }

    /** Whatever host it names: nobody is sent elsewhere. */
    private URI here(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return zoom.baseUri().resolve(address.getRawPath() + query);
    }

    private Answer issue(Request request) {
        Fields fields = Fields.of(request);
        App app = fields.text("client_id").map(this::app).orElseGet(zoom::app);
        IssuedTokens tokens = zoom.tokens().issue(app, user(fields));
        return Answer.json(
                201,
                Json.object().put("access_token", tokens.accessToken()).put("refresh_token", tokens.refreshToken()));
    }

    private User user(Fields fields) {
        return fields.text("user").map(zoom::user).orElseGet(zoom::user);
    }

    private App app(String clientId) {
        return zoom.apps().stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + clientId));
    }
}
