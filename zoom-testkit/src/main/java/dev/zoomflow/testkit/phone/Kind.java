package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all things of one kind have: which members a call may give them and where these are shown. Immutable.
 *
 * @param noun as refusals call one
 * @param list as lists of them are called
 * @param id as the member is called that has its id
 * @param form what a call may say of one
 * @param shown the members that lists do not show, or nothing does
 * @param answered what the call says that makes one
 * @param counted whether lists say how many there are
 */
record Kind(
        String noun,
        String list,
        String id,
        Form form,
        Map<String, Shown> shown,
        List<String> answered,
        boolean counted) {

    /** Where a member is shown that is not shown everywhere. */
    enum Shown {
        /** Not in lists. */
        ALONE,
        NEVER
    }

    Kind {
        shown = Map.copyOf(shown);
        answered = List.copyOf(answered);
    }

    static Kind of(String noun, String list) {
        return new Kind(noun, list, "id", Form.of(), Map.of(), List.of("id"), false);
    }

    Kind identifiedBy(String member) {
        return new Kind(noun, list, member, form, shown, answered, counted);
    }

    Kind answering(String... members) {
        return new Kind(noun, list, id, form, shown, List.of(members), counted);
    }

    Kind withTotal() {
        return new Kind(noun, list, id, form, shown, answered, true);
    }

    Kind required(String name, String... values) {
        return with(Field.any(name).oneOf(values).needed());
    }

    Kind optional(String name, String... values) {
        return with(Field.any(name).oneOf(values));
    }

    Kind alone(String... names) {
        Kind kind = this;
        for (String name : names) {
            kind = kind.with(Field.any(name)).shown(name, Shown.ALONE);
        }
        return kind;
    }

    /** It is taken and used, but not shown under this name. */
    Kind unseen(String name, boolean required) {
        Field field = Field.any(name);
        return with(required ? field.needed() : field).shown(name, Shown.NEVER);
    }

    Kind initially(String name, Object value, String... values) {
        return with(Field.any(name).oneOf(values).or(Json.parse(Json.text(value))));
    }

    private Kind with(Field field) {
        return new Kind(noun, list, id, form.with(field), shown, answered, counted);
    }

    private Kind shown(String name, Shown where) {
        Map<String, Shown> more = new HashMap<>(shown);
        more.put(name, where);
        return new Kind(noun, list, id, form, more, answered, counted);
    }

    /**
     * @param whole whether it is shown by itself
     */
    ObjectNode shown(ObjectNode said, boolean whole) {
        ObjectNode json = Json.object();
        form.fields().stream()
                .map(Field::name)
                .filter(name -> !shown.containsKey(name) || (whole && shown.get(name) == Shown.ALONE))
                .filter(said::has)
                .forEach(name -> json.set(name, said.path(name).deepCopy()));
        return json;
    }

    /** Whether the query asks for it: each member that both have must be the same. */
    boolean isAsked(Request request, ObjectNode said) {
        Parameters query = request.queryParameters();
        return form.fields().stream().map(Field::name).allMatch(name -> {
            List<String> asked = query.all(name);
            return asked.isEmpty() || asked.contains(said.path(name).asString(""));
        });
    }

    ApiError missing(String asked) {
        return new ApiError(404, 404, noun + " does not exist: " + asked + ".");
    }
}
