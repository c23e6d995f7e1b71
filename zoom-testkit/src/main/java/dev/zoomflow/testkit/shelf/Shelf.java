package dev.zoomflow.testkit.shelf;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Things of a kind, in order of their making; each belongs to an owner, an account, a user or a webinar, and nobody else
 * sees it. Thread-safe; what it hands out are copies.
 */
public final class Shelf {
    private final Map<String, Map<String, ObjectNode>> byOwner = new LinkedHashMap<>();
    private final String idName;
    private final Form form;
    private final Function<String, ApiError> none;

    /**
     * @param idName what its id is called
     * @param none refuses an id that there is not
     */
    public Shelf(String idName, Form form, Function<String, ApiError> none) {
        this.idName = idName;
        this.form = form;
        this.none = none;
    }

    public synchronized List<ObjectNode> of(String owner) {
        return byOwner.getOrDefault(owner, Map.of()).values().stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    public synchronized Optional<ObjectNode> find(String owner, String id) {
        return Optional.ofNullable(byOwner.getOrDefault(owner, Map.of()).get(id))
                .map(ObjectNode::deepCopy);
    }

    /**
     * @throws ApiError when the owner has none of this id
     */
    public ObjectNode get(String owner, String id) {
        return find(owner, id).orElseThrow(() -> none.apply(id));
    }

    /**
     * @throws ApiError that names the first field which is missing or wrong
     */
    public ObjectNode add(String owner, ObjectNode asked) {
        return add(owner, Identifiers.id(), asked);
    }

    /** As {@link #add(String, ObjectNode)}, under this id. */
    public synchronized ObjectNode add(String owner, String id, ObjectNode asked) {
        ObjectNode thing = form.whole(asked).put(idName, id);
        byOwner.computeIfAbsent(owner, unseen -> new LinkedHashMap<>()).put(id, thing);
        return thing.deepCopy();
    }

    /**
     * @throws ApiError when there is none, or that names the first field which is wrong
     */
    public synchronized ObjectNode change(String owner, String id, ObjectNode asked) {
        ObjectNode after = form.changed(get(owner, id), asked);
        byOwner.getOrDefault(owner, Map.of()).put(id, after);
        return after.deepCopy();
    }

    /**
     * @throws ApiError when there is none
     */
    public synchronized void remove(String owner, String id) {
        get(owner, id);
        byOwner.getOrDefault(owner, Map.of()).remove(id);
    }

    public synchronized void clear(String owner) {
        byOwner.remove(owner);
    }

    /**
     * This one alone of the owner's says so.
     *
     * @throws ApiError when there is none
     */
    public synchronized void choose(String owner, String id, String flag) {
        get(owner, id);
        byOwner.getOrDefault(owner, Map.of()).forEach((one, thing) -> thing.put(flag, one.equals(id)));
    }

    /**
     * @throws ApiError when the owner has another one that says the same
     */
    public synchronized void mustBeFree(String owner, String field, ObjectNode asked, String but, ApiError taken) {
        String text = asked.path(field).asString("");
        boolean known = of(owner).stream()
                .filter(thing -> !thing.path(idName).asString("").equals(but))
                .anyMatch(thing -> thing.path(field).asString("").equalsIgnoreCase(text));
        if (known && !text.isEmpty()) {
            throw taken;
        }
    }
}
