package dev.zoomflow.plugin.scopes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that wants a scope.
 *
 * @param what the event or the operation
 * @param scopes of which one is enough; none: not known
 */
record Need(String what, List<String> scopes) {
    boolean isMetBy(Set<String> granted) {
        return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains);
    }

    /** The one to tick: one that is ticked already, else the narrowest for apps of this kind. */
    Optional<String> choice(Set<String> ticked, boolean wholeAccount) {
        var fitting = scopes.stream()
                .filter(scope -> isForAccounts(scope) == wholeAccount)
                .toList();
        return fitting.stream()
                .filter(ticked::contains)
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .or(() -> scopes.stream().findFirst());
    }

    boolean isOnlyForAccounts() {
        return !scopes.isEmpty() && scopes.stream().allMatch(Need::isForAccounts);
    }

    private static boolean isForAccounts(String scope) {
        return scope.endsWith(":admin") || scope.endsWith(":master");
    }
}
