package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The browser's half: {@code GET /oauth/authorize} shows the consent page, {@code POST /oauth/consent} leaves it. */
public final class AuthorizeEndpoint {
    private static final BrowserError INVALID_REDIRECT = new BrowserError(4700, "Invalid redirect url");
    private static final BrowserError INVALID_CLIENT = new BrowserError(4702, "Invalid client");

    private final Directory directory;
    private final Authorizations authorizations;

    public AuthorizeEndpoint(Directory directory, Authorizations authorizations) {
        this.directory = directory;
        this.authorizations = authorizations;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/oauth/authorize", this::authorize),
                new Route("POST", "/oauth/consent", this::decide));
    }

    private Answer authorize(Request request) {
        Parameters parameters = request.queryParameters();
        Optional<App> app = parameters.first("client_id").flatMap(directory::app);
        if (app.isEmpty()) {
            return INVALID_CLIENT.answer(request);
        }
        Optional<URI> redirectUri = redirectUri(app.get(), parameters.filled("redirect_uri"));
        if (redirectUri.isEmpty()) {
            return INVALID_REDIRECT.answer(request);
        }
        if (!parameters.first("response_type").equals(Optional.of("code"))) {
            return new BrowserError(4700, "Invalid response type").answer(request);
        }
        AuthorizationRequest asked = new AuthorizationRequest(
                app.get(), redirectUri.get(), parameters.first("state"), challenge(parameters));
        return ConsentPage.show(authorizations.await(asked), asked.app(), directory.users());
    }

    private static Optional<URI> redirectUri(App app, Optional<String> asked) {
        if (asked.isEmpty()) {
            return app.redirectUris().stream().findFirst();
        }
        return asked.flatMap(AuthorizeEndpoint::absolute)
                .filter(uri ->
                        app.redirectUris().isEmpty() || app.redirectUris().contains(uri));
    }

    private static Optional<URI> absolute(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null && uri.getFragment() == null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<CodeChallenge> challenge(Parameters parameters) {
        CodeChallenge.Method method = parameters.first("code_challenge_method").equals(Optional.of("S256"))
                ? CodeChallenge.Method.S256
                : CodeChallenge.Method.PLAIN;
        return parameters.filled("code_challenge").map(challenge -> new CodeChallenge(challenge, method));
    }

    private Answer decide(Request request) {
        Parameters form = request.form();
        boolean allowed = form.first("decision").equals(Optional.of("allow"));
        Optional<User> user = form.first("user").flatMap(directory::user);
        if (allowed && user.isEmpty()) {
            return new BrowserError(4700, "Choose who signs in").answer(request);
        }
        return form.first("request")
                .flatMap(authorizations::decide)
                .map(asked -> Answer.redirect(
                        allowed ? asked.granted(authorizations.code(asked, user.orElseThrow())) : asked.denied()))
                .orElseGet(() ->
                        new BrowserError(4700, "This page was used before; start again from the app").answer(request));
    }
}
