package dev.zoomflow.testkit.shelf;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One member of a {@link Form}.
 *
 * @param values what it may be; none says anything
 * @param otherwise what it is where nobody says anything
 */
public record Field(String name, FieldKind kind, boolean required, Set<String> values, Optional<JsonNode> otherwise) {
    public Field {
        values = Set.copyOf(values);
    }

    private Field(String name, FieldKind kind) {
        this(name, kind, false, Set.of(), Optional.empty());
    }

    /** Whatever a call says. */
    public static Field any(String name) {
        return new Field(name, FieldKind.ANY);
    }

    public static Field text(String name) {
        return new Field(name, FieldKind.TEXT);
    }

    public static Field number(String name) {
        return new Field(name, FieldKind.NUMBER);
    }

    public static Field flag(String name) {
        return new Field(name, FieldKind.FLAG);
    }

    public static Field list(String name) {
        return new Field(name, FieldKind.LIST);
    }

    public static Field object(String name) {
        return new Field(name, FieldKind.OBJECT);
    }

    /** Nothing can be made without it. */
    public Field needed() {
        return new Field(name, kind, true, values, otherwise);
    }

    public Field oneOf(String... allowed) {
        return new Field(name, kind, required, Set.of(allowed), otherwise);
    }

    public Field or(String value) {
        return or(Json.object().put(name, value));
    }

    public Field or(int value) {
        return or(Json.object().put(name, value));
    }

    public Field or(boolean value) {
        return or(Json.object().put(name, value));
    }

    private Field or(ObjectNode holder) {
        return or(holder.path(name));
    }

    public Field or(JsonNode value) {
        return new Field(name, kind, required, values, Optional.of(value));
    }

    /**
     * @throws ApiError when it is there and cannot be that
     */
    void check(ObjectNode asked) {
        JsonNode value = asked.path(name);
        boolean good = kind.fits(value) && (values.isEmpty() || values.contains(value.asString("")));
        if (said(asked) && !good) {
            throw ApiError.invalidField(name, "Invalid field.");
        }
    }

    /**
     * @throws ApiError when it is needed and missing
     */
    void mustBeSaid(ObjectNode asked) {
        JsonNode value = asked.path(name);
        boolean empty =
                value.isContainer() ? value.isEmpty() : value.asString("").isBlank();
        if (required && empty) {
            throw ApiError.invalidField(name, "Missing field.");
        }
    }

    boolean said(ObjectNode asked) {
        return asked.hasNonNull(name);
    }
}
