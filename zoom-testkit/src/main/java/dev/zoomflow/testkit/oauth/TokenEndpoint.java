package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Directory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /oauth/token} and {@code POST /oauth/revoke}. */
public final class TokenEndpoint {
    private static final int EXPIRES_IN = 3599;

    private final Directory directory;
    private final Authorizations authorizations;
    private final Grants grants;
    private final Supplier<URI> apiUrl;
    private final ClientAuthentication clients;

    public TokenEndpoint(Directory directory, Authorizations authorizations, Grants grants, Supplier<URI> apiUrl) {
        this.directory = directory;
        this.authorizations = authorizations;
        this.grants = grants;
        this.apiUrl = apiUrl;
        this.clients = new ClientAuthentication(directory);
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/oauth/token", this::token), new Route("POST", "/oauth/revoke", this::revoke));
    }

    private Answer token(Request request) {
        Parameters parameters = request.form().or(request.queryParameters());
        return clients.app(request).map(app -> grant(app, parameters)).orElseGet(OauthError.INVALID_CLIENT::answer);
    }

    private Answer grant(App app, Parameters parameters) {
        String type = parameters.first("grant_type").orElse("");
        boolean own = app.kind() == App.Kind.SERVER_TO_SERVER;
        if (type.equals("authorization_code") && !own) {
            return exchange(app, parameters);
        }
        if (type.equals("refresh_token") && !own) {
            return parameters
                    .first("refresh_token")
                    .flatMap(token -> grants.refresh(app, token))
                    .map(this::tokens)
                    .orElseGet(OauthError.INVALID_TOKEN::answer);
        }
        return type.equals("account_credentials") && own
                ? forAccount(app, parameters)
                : OauthError.UNSUPPORTED_GRANT.answer();
    }

    private Answer exchange(App app, Parameters parameters) {
        Optional<Authorizations.Code> code = parameters
                .first("code")
                .flatMap(authorizations::redeem)
                .filter(found -> found.request().app().clientId().equals(app.clientId()));
        if (code.isEmpty()) {
            return OauthError.INVALID_CODE.answer();
        }
        AuthorizationRequest asked = code.get().request();
        if (!asked.redirectUri()
                .toString()
                .equals(parameters.first("redirect_uri").orElse(""))) {
            return OauthError.REDIRECT_MISMATCH.answer();
        }
        String verifier = parameters.first("code_verifier").orElse("");
        if (asked.challenge().filter(challenge -> !challenge.fits(verifier)).isPresent()) {
            return OauthError.INVALID_VERIFIER.answer();
        }
        return tokens(grants.authorize(app, code.get().user()));
    }

    private Answer forAccount(App app, Parameters parameters) {
        Optional<User> owner = parameters
                .first("account_id")
                .flatMap(account -> directory.users().stream()
                        .filter(user -> user.accountId().equals(account))
                        .findFirst());
        return owner.map(user -> tokens(grants.forOwnAccount(app, user))).orElseGet(OauthError.BAD_REQUEST::answer);
    }

    private Answer tokens(TokenPair pair) {
        ObjectNode json = Json.object();
        json.put("access_token", pair.access().value()).put("token_type", "bearer");
        pair.refresh().ifPresent(refresh -> json.put("refresh_token", refresh));
        json.put("expires_in", EXPIRES_IN);
        json.put("scope", pair.access().scopes().stream().sorted().collect(Collectors.joining(" ")));
        json.put("api_url", apiUrl.get().toString());
        return Answer.json(200, json).with("Cache-Control", "no-store");
    }

    private Answer revoke(Request request) {
        Optional<App> app = clients.app(request);
        Parameters parameters = request.form().or(request.queryParameters());
        app.ifPresent(known -> parameters.first("token").ifPresent(token -> grants.revoke(known, token)));
        return app.isPresent()
                ? Answer.json(200, Json.object().put("status", "success"))
                : OauthError.INVALID_CLIENT.answer();
    }
}
