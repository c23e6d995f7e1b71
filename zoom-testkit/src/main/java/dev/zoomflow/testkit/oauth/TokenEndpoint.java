package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /oauth/token} and {@code POST /oauth/revoke}. */
final class TokenEndpoint {
    private static final int EXPIRES_IN = 3599;

    private final Directory directory;
    private final Grants grants;
    private final Addresses addresses;
    private final Clients clients;
    private final Map<String, GrantType> types;

    TokenEndpoint(
            Directory directory,
            Authorizations authorizations,
            DeviceAuthorizations devices,
            Grants grants,
            Addresses addresses) {
        this.directory = directory;
        this.grants = grants;
        this.addresses = addresses;
        this.clients = new Clients(directory);
        this.types = GrantType.all(directory, authorizations, devices, grants);
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/oauth/token", refusing(this::token)),
                new Route("POST", "/oauth/revoke", refusing(this::revoke)));
    }

    static Handler refusing(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (OauthProblem problem) {
                return problem.error().answer();
            }
        };
    }

    private Answer token(Request request) {
        Parameters parameters = parameters(request);
        Client client = clients.authenticated(request, parameters);
        String type = parameters.filled("grant_type").orElseThrow(OauthError.MISSING_GRANT_TYPE::problem);
        GrantType grant = Optional.ofNullable(types.get(type))
                .filter(known -> known.isFor(client))
                .orElseThrow(OauthError.UNSUPPORTED_GRANT::problem);
        return tokens(grant.issue(client, parameters), request);
    }

    /** Those of a form before those of the query; a body of any other type has none. */
    static Parameters parameters(Request request) {
        return request.form().or(request.queryParameters());
    }

    private Answer tokens(TokenPair pair, Request request) {
        ObjectNode json = Json.object();
        json.put("access_token", pair.access().value()).put("token_type", "bearer");
        pair.refresh().ifPresent(refresh -> json.put("refresh_token", refresh));
        json.put("expires_in", EXPIRES_IN);
        json.put("scope", pair.access().scopes().stream().sorted().collect(Collectors.joining(" ")));
        json.put("api_url", addresses.api(request, account(pair.access())));
        return Answer.json(200, json).with("Cache-Control", "no-store");
    }

    private Account account(AccessToken token) {
        return directory.account(
                directory.user(token.userId()).map(User::accountId).orElse(""));
    }

    private Answer revoke(Request request) {
        Parameters parameters = parameters(request);
        Client client = clients.authenticated(request, parameters);
        parameters.first("token").ifPresent(token -> grants.revoke(client.app(), token));
        return Answer.json(200, Json.object().put("status", "success"));
    }
}
