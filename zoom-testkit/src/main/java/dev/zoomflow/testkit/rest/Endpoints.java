package dev.zoomflow.testkit.rest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which operations have behaviour of their own. */
public final class Endpoints {
    private static final Set<String> KNOWN =
            Operations.all().stream().map(Operation::name).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

    /**
     * @param operation its name in the catalogue, such as {@code GET /v2/users/{userId}}
     * @throws IllegalArgumentException when the catalogue does not have it, or somebody answers it already
     */
    public Endpoints on(String operation, Endpoint endpoint) {
        if (!KNOWN.contains(operation)) {
            throw new IllegalArgumentException("the catalogue has no operation " + operation);
        }
        if (endpoints.putIfAbsent(operation, endpoint) != null) {
            throw new IllegalArgumentException(operation + " is answered already");
        }
        return this;
    }

    Optional<Endpoint> of(Operation operation) {
        return Optional.ofNullable(endpoints.get(operation.name()));
    }

    /** The names of the operations that have behaviour of their own. */
    public Set<String> names() {
        return Set.copyOf(endpoints.keySet());
    }
}
