package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Parameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an app asks a user for.
 *
 * @param required all of this or nothing
 * @param optional what the user may leave out
 * @param earlier whether what the user has allowed before is to stay
 */
record RequestedScopes(Set<String> required, Set<String> optional, boolean earlier) {
    /** Everything that the app declares. */
    static RequestedScopes all(App app) {
        Set<String> required = new TreeSet<>(app.scopes());
        required.removeAll(app.listing().optionalScopes());
        Set<String> optional = new TreeSet<>(app.scopes());
        optional.retainAll(app.listing().optionalScopes());
        return new RequestedScopes(required, optional, false);
    }

    /**
     * As the parameters say; where they name no scopes, or the app declares none, everything.
     *
     * @return nothing when the app asks for what it has not declared
     */
    static Optional<RequestedScopes> of(App app, Parameters parameters) {
        Set<String> required = split(parameters.first("scope"));
        Set<String> optional = split(parameters.first("optional_scope"));
        optional.removeAll(required);
        if (app.scopes().isEmpty() || (required.isEmpty() && optional.isEmpty())) {
            return Optional.of(all(app));
        }
        boolean declared = app.scopes().containsAll(required) && app.scopes().containsAll(optional);
        boolean earlier = parameters.first("include_granted_scopes").isPresent();
        return declared ? Optional.of(new RequestedScopes(required, optional, earlier)) : Optional.empty();
    }

    private static Set<String> split(Optional<String> text) {
        return Arrays.stream(text.orElse("").split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the user's decision comes to. */
    Set<String> granted(Collection<String> chosen) {
        Set<String> granted = new TreeSet<>(chosen);
        granted.retainAll(optional);
        granted.addAll(required);
        return granted;
    }
}
