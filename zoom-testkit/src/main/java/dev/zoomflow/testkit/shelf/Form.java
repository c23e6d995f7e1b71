package dev.zoomflow.testkit.shelf;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Which members things of a kind have. What a call says beside them is left out. */
public record Form(List<Field> fields) {
    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(Field... fields) {
        return new Form(List.of(fields));
    }

    /** With one more. */
    public Form with(Field field) {
        return new Form(Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /**
     * A new thing.
     *
     * @throws ApiError that names the first field which is missing or wrong
     */
    public ObjectNode whole(ObjectNode asked) {
        fields.forEach(field -> field.mustBeSaid(asked));
        ObjectNode thing = Json.object();
        fields.forEach(field -> field.otherwise().ifPresent(value -> thing.set(field.name(), value.deepCopy())));
        return changed(thing, asked);
    }

    /**
     * A copy with what was said; the rest stays.
     *
     * @throws ApiError that names the first field which is wrong
     */
    public ObjectNode changed(ObjectNode before, ObjectNode asked) {
        ObjectNode after = before.deepCopy();
        fields.stream().filter(field -> field.said(asked)).forEach(field -> {
            field.check(asked);
            after.set(field.name(), asked.get(field.name()).deepCopy());
        });
        return after;
    }
}
