package dev.zoomflow.testkit.rest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation of Zoom's API, as the catalogue has it.
 *
 * @param family the catalogue file it is in, such as {@code meetings}
 * @param path a template such as {@code /v2/users/{userId}}
 * @param scopes granular scopes of which any one will do; empty where they are not known
 * @param classic the same for apps with classic scopes
 */
public record Operation(
        String family, String method, String path, Set<String> scopes, Set<String> classic, Optional<RateLabel> label) {

    public Operation {
        scopes = Set.copyOf(scopes);
        classic = Set.copyOf(classic);
    }

    /** Method and template, as {@code GET /v2/users/{userId}}. */
    public String name() {
        return method + " " + path;
    }

    /** Whether an app with these scopes may call it; an app that lists none has every scope of its kind. */
    boolean allows(Set<String> granted, boolean wholeAccount) {
        if (scopes.isEmpty() && classic.isEmpty()) {
            return true;
        }
        return granted.isEmpty()
                ? wholeAccount || !accepted().allMatch(Operation::ofAccounts)
                : accepted().anyMatch(granted::contains);
    }

    ApiError missingScopes() {
        return missing(told());
    }

    /** Whether a scope for a whole account is known that allows it. */
    boolean isForAccounts() {
        return told().anyMatch(Operation::ofAccounts);
    }

    ApiError missingAccountScopes() {
        return missing(told().filter(Operation::ofAccounts));
    }

    private static ApiError missing(Stream<String> scopes) {
        return new ApiError(
                400,
                4711,
                "Invalid access token, does not contain scopes:"
                        + scopes.sorted().toList() + ".");
    }

    private Stream<String> told() {
        return (scopes.isEmpty() ? classic : scopes).stream();
    }

    private Stream<String> accepted() {
        return Stream.concat(scopes.stream(), classic.stream());
    }

    private static boolean ofAccounts(String scope) {
        return scope.endsWith(":admin") || scope.endsWith(":master");
    }
}
