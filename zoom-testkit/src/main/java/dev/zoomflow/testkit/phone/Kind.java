package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all things of one kind have: which members a call may give them and where these are shown. Immutable.
 *
 * @param noun as refusals call one
 * @param list as lists of them are called
 * @param id as the member is called that has its id
 * @param answered what the call says that makes one
 * @param counted whether lists say how many there are
 */
record Kind(String noun, String list, String id, List<Field> fields, List<String> answered, boolean counted) {

    /** Where a member is shown. */
    enum Shown {
        ALWAYS,
        /** Not in lists. */
        ALONE,
        NEVER
    }

    /**
     * @param values the only ones it may have; any where there are none
     * @param initial what it is at first
     */
    record Field(String name, boolean required, Shown shown, Set<String> values, Optional<JsonNode> initial) {}

    static Kind of(String noun, String list) {
        return new Kind(noun, list, "id", List.of(), List.of("id"), false);
    }

    Kind identifiedBy(String member) {
        return new Kind(noun, list, member, fields, answered, counted);
    }

    Kind answering(String... members) {
        return new Kind(noun, list, id, fields, List.of(members), counted);
    }

    Kind withTotal() {
        return new Kind(noun, list, id, fields, answered, true);
    }

    Kind required(String name, String... values) {
        return with(new Field(name, true, Shown.ALWAYS, Set.of(values), Optional.empty()));
    }

    Kind optional(String name, String... values) {
        return with(new Field(name, false, Shown.ALWAYS, Set.of(values), Optional.empty()));
    }

    Kind alone(String... names) {
        Kind kind = this;
        for (String name : names) {
            kind = kind.with(new Field(name, false, Shown.ALONE, Set.of(), Optional.empty()));
        }
        return kind;
    }

    /** It is taken and used, but not shown under this name. */
    Kind unseen(String name, boolean required) {
        return with(new Field(name, required, Shown.NEVER, Set.of(), Optional.empty()));
    }

    Kind initially(String name, Object value, String... values) {
        JsonNode initial = Json.parse(Json.text(value));
        return with(new Field(name, false, Shown.ALWAYS, Set.of(values), Optional.of(initial)));
    }

    private Kind with(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Kind(noun, list, id, List.copyOf(more), answered, counted);
    }

    /** What a new one is at first. */
    ObjectNode blank() {
        ObjectNode blank = Json.object();
        fields.forEach(field -> field.initial().ifPresent(value -> blank.set(field.name(), value.deepCopy())));
        return blank;
    }

    /**
     * @throws ApiError when something is missing that a new one needs
     */
    void mustBeWhole(ObjectNode body) {
        fields.stream().filter(Field::required).map(Field::name).forEach(name -> {
            if (body.path(name).isContainer()
                    ? body.path(name).isEmpty()
                    : body.path(name).asString("").isBlank()) {
                throw ApiError.invalidField(name, "Missing field.");
            }
        });
    }

    /**
     * A copy with what the call says of the members it knows.
     *
     * @throws ApiError when it says a value that there is not
     */
    ObjectNode changed(ObjectNode before, ObjectNode body) {
        ObjectNode after = before.deepCopy();
        fields.stream().filter(field -> body.has(field.name())).forEach(field -> {
            if (!field.values().isEmpty()) {
                JsonBody.oneOf(body, field.name(), field.values());
            }
            after.set(field.name(), body.path(field.name()).deepCopy());
        });
        return after;
    }

    /**
     * @param whole whether it is shown by itself
     */
    ObjectNode shown(ObjectNode said, boolean whole) {
        ObjectNode shown = Json.object();
        fields.stream()
                .filter(field -> field.shown() == Shown.ALWAYS || (whole && field.shown() == Shown.ALONE))
                .filter(field -> said.has(field.name()))
                .forEach(
                        field -> shown.set(field.name(), said.path(field.name()).deepCopy()));
        return shown;
    }

    /** Whether the query asks for it: each member that both have must be the same. */
    boolean isAsked(Request request, ObjectNode said) {
        Parameters query = request.queryParameters();
        return fields.stream().map(Field::name).allMatch(name -> {
            List<String> asked = query.all(name);
            return asked.isEmpty() || asked.contains(said.path(name).asString(""));
        });
    }

    ApiError missing(String asked) {
        return new ApiError(404, 404, noun + " does not exist: " + asked + ".");
    }
}
