package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people are asked who register, beside their name and address. Thread-safe. */
public final class Questions {
    private static final List<String> LISTS = List.of("questions", "custom_questions");

    private final Map<String, ObjectNode> asked = new ConcurrentHashMap<>();

    /** At first the last name only, and nobody has to tell it. */
    public ObjectNode of(String event) {
        return asked.getOrDefault(event, standard()).deepCopy();
    }

    /** The fields that nobody may leave out. */
    public List<String> required(String event) {
        return of(event)
                .path("questions")
                .valueStream()
                .filter(question -> question.path("required").asBoolean(false))
                .map(question -> question.path("field_name").asString(""))
                .toList();
    }

    /**
     * Takes over the lists that are given; the others stay.
     *
     * @throws ApiError when one is no list of objects
     */
    public void change(String event, ObjectNode changes) {
        LISTS.forEach(name -> JsonBody.objects(changes, name));
        asked.compute(event, (key, before) -> {
            ObjectNode after = before == null ? standard() : before.deepCopy();
            LISTS.stream().filter(changes::hasNonNull).forEach(name -> after.set(name, changes.get(name)));
            return after;
        });
    }

    private static ObjectNode standard() {
        ObjectNode json = Json.object();
        ArrayNode questions = json.putArray("questions");
        questions.addObject().put("field_name", "last_name").put("required", false);
        json.putArray("custom_questions");
        return json;
    }
}
