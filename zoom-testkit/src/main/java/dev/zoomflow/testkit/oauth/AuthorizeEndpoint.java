package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code GET /oauth/authorize}: where an app sends a browser. */
final class AuthorizeEndpoint {
    private static final BrowserError INVALID_REDIRECT = new BrowserError(4700, "Invalid redirect url");
    private static final BrowserError INVALID_CLIENT = new BrowserError(4702, "Invalid client");
    private static final BrowserError DISABLED = new BrowserError(4717, "The app has been disabled");
    private static final BrowserError INVALID_SCOPE = new BrowserError(4700, "Invalid scope");
    private static final BrowserError INVALID_TYPE = new BrowserError(4700, "Invalid response type");
    private static final BrowserError INVALID_METHOD = new BrowserError(4700, "Invalid code challenge method");

    private final Clients clients;
    private final Authorizations authorizations;
    private final ConsentPage page;

    AuthorizeEndpoint(Directory directory, Authorizations authorizations) {
        this.clients = new Clients(directory);
        this.authorizations = authorizations;
        this.page = new ConsentPage(directory, authorizations);
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/oauth/authorize", this::authorize));
    }

    private Answer authorize(Request request) {
        Parameters parameters = request.queryParameters();
        Optional<Client> client = parameters.first("client_id").flatMap(clients::named);
        if (client.isEmpty()) {
            return INVALID_CLIENT.answer(request);
        }
        App app = client.get().app();
        if (app.listing().disabled()) {
            return DISABLED.answer(request);
        }
        Optional<String> named = parameters.filled("redirect_uri");
        Optional<CodeChallenge> challenge = challenge(parameters);
        Optional<URI> redirectUri = challenge.isPresent()
                ? redirectUri(app, named, app.redirectRules()::allowsOnAnyPort)
                : redirectUri(app, named, app.redirectRules()::allows);
        if (redirectUri.isEmpty()) {
            return INVALID_REDIRECT.answer(request);
        }
        if (!parameters.first("response_type").equals(Optional.of("code"))) {
            return INVALID_TYPE.answer(request);
        }
        String method = parameters.filled("code_challenge_method").orElse("plain");
        if (CodeChallenge.Method.of(method).isEmpty()) {
            return INVALID_METHOD.answer(request);
        }
        AuthorizationRequest asked = new AuthorizationRequest(
                client.get(), redirectUri.get(), named.isPresent(), parameters.first("state"), challenge);
        return RequestedScopes.of(app, parameters)
                .map(scopes -> page.show(new RedirectConsent(asked, scopes, authorizations)))
                .orElseGet(() -> INVALID_SCOPE.answer(request));
    }

    private static Optional<URI> redirectUri(App app, Optional<String> named, Predicate<URI> allowed) {
        return named.isEmpty()
                ? app.redirectUris().stream().findFirst()
                : named.flatMap(AuthorizeEndpoint::absolute).filter(allowed);
    }

    private static Optional<URI> absolute(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.isAbsolute() && uri.getFragment() == null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<CodeChallenge> challenge(Parameters parameters) {
        CodeChallenge.Method method = parameters
                .filled("code_challenge_method")
                .flatMap(CodeChallenge.Method::of)
                .orElse(CodeChallenge.Method.PLAIN);
        return parameters.filled("code_challenge").map(challenge -> new CodeChallenge(challenge, method));
    }
}
