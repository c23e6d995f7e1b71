package dev.zoomflow.testkit.tracking;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import dev.zoomflow.testkit.shelf.ShelfEndpoints;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/tracking_fields} */
public final class TrackingFields {
    private static final String NAME = "field";
    private static final Form FORM = Form.of(
            Field.text(NAME).needed(),
            Field.list("recommended_values"),
            Field.flag("required").or(false),
            Field.flag("visible").or(true));

    private TrackingFields() {}

    public static Family family() {
        Shelf shelf = new Shelf("id", FORM, id -> new ApiError(404, 300, "Tracking field does not exist: " + id + "."));
        return new ShelfEndpoints(
                        "/v2/tracking_fields",
                        "fieldId",
                        shelf,
                        (request, rows) -> list(rows),
                        (caller, asked, id) -> shelf.mustBeFree(
                                caller.account().id(), NAME, asked, id, ApiError.invalidField(NAME, "Invalid field.")))
                .withReading();
    }

    private static ObjectNode list(List<ObjectNode> rows) {
        ObjectNode json = Json.object().put("total_records", rows.size());
        ArrayNode list = json.putArray("tracking_fields");
        rows.forEach(list::add);
        return json;
    }
}
