package dev.zoomflow.plugin.scopes;

import static java.util.Comparator.comparing;

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
    private static final String MASTER = ":master";

    boolean isMetBy(Set<String> granted) {
        return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains);
    }

    /** The one to tick: one that is ticked already, else the narrowest for apps of this kind. */
    Optional<String> choice(Set<String> ticked, boolean wholeAccount) {
        var fitting = fitting(wholeAccount);
        return fitting.stream()
                .filter(ticked::contains)
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .or(() -> scopes.stream().findFirst());
    }

    /** The scopes that apps of this kind may have; those for one account before those for its sub-accounts, too. */
    List<String> fitting(boolean wholeAccount) {
        return scopes.stream()
                .filter(scope -> isForAccounts(scope) == wholeAccount)
                .sorted(comparing(scope -> scope.endsWith(MASTER)))
                .toList();
    }

    boolean isOnlyForAccounts() {
        return !scopes.isEmpty() && scopes.stream().allMatch(Need::isForAccounts);
    }

    private static boolean isForAccounts(String scope) {
        return scope.endsWith(":admin") || scope.endsWith(MASTER);
    }
}
