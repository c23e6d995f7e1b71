package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.rest.ApiError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All things of one kind, in the order they came. Thread-safe. */
final class Stock {
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Kind kind;

    Stock(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    synchronized List<Thing> of(String accountId) {
        return things.values().stream()
                .filter(thing -> thing.accountId().equals(accountId))
                .toList();
    }

    List<Thing> of(String accountId, String owner) {
        return of(accountId).stream()
                .filter(thing -> thing.owner().equals(owner))
                .toList();
    }

    Optional<Thing> known(String accountId, String id) {
        return of(accountId).stream().filter(thing -> thing.id().equals(id)).findFirst();
    }

    /**
     * @throws ApiError when the account has none of this id
     */
    Thing find(String accountId, String id) {
        return known(accountId, id).orElseThrow(() -> kind.missing(id));
    }

    /** A new one, or another state of one that is there. */
    synchronized Thing put(Thing thing) {
        things.put(thing.id(), thing);
        return thing;
    }

    synchronized void remove(Thing thing) {
        things.remove(thing.id());
    }
}
