package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.payload.Sampler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which of an app's scopes let it receive an event. Thread-safe. */
final class NeededScopes {
    private final Sampler catalogue = new Sampler();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** One of these will do; none where they are not known. */
    List<String> of(String event) {
        return known.computeIfAbsent(event, this::read);
    }

    private List<String> read(String event) {
        try {
            return catalogue.scopes(event);
        } catch (IllegalArgumentException unknown) {
            return List.of();
        }
    }

    /** An app that lists no scopes has every one. */
    boolean allow(Set<String> scopes, String event) {
        List<String> needed = scopes.isEmpty() ? List.of() : of(event);
        return needed.isEmpty()
                || needed.stream().anyMatch(scopes::contains)
                || scopes.stream().anyMatch(scope -> isClassic(scope, needed));
    }

    /** Classic scopes, such as {@code meeting:read:admin}, name no single thing, and the catalogue not them. */
    private static boolean isClassic(String scope, List<String> needed) {
        String[] parts = scope.replaceFirst(":(admin|master)$", "").split(":", -1);
        return parts.length == 2 && needed.stream().anyMatch(one -> one.startsWith(parts[0] + ":"));
    }
}
