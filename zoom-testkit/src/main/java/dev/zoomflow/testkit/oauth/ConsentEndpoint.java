package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code POST /oauth/consent}: what the person decided. */
final class ConsentEndpoint {
    private static final BrowserError NOBODY = new BrowserError(4700, "Choose who signs in");
    private static final BrowserError USED =
            new BrowserError(4700, "This page was used before; start again from the app");

    private final Directory directory;
    private final Authorizations authorizations;
    private final Grants grants;

    ConsentEndpoint(Directory directory, Authorizations authorizations, Grants grants) {
        this.directory = directory;
        this.authorizations = authorizations;
        this.grants = grants;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/oauth/consent", this::decide));
    }

    private Answer decide(Request request) {
        Parameters form = request.form();
        boolean allowed = form.first("decision").equals(Optional.of("allow"));
        Optional<User> user = form.first("user").flatMap(directory::user);
        if (allowed && user.isEmpty()) {
            return NOBODY.answer(request);
        }
        return form.first("request")
                .flatMap(authorizations::decide)
                .map(consent ->
                        allowed ? consent.allowed(grant(consent, user.orElseThrow(), form)) : consent.declined())
                .orElseGet(() -> USED.answer(request));
    }

    private Grant grant(Consent consent, User user, Parameters form) {
        Set<String> scopes = new TreeSet<>(consent.scopes().granted(form.all("optional_scope")));
        if (consent.scopes().earlier()) {
            scopes.addAll(grants.scopes(consent.app(), user));
        }
        return new Grant(consent.app(), user, GrantedScopes.forUsers(consent.app(), scopes));
    }
}
