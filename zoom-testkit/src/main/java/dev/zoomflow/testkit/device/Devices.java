package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import dev.zoomflow.testkit.shelf.ShelfEndpoints;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/devices}: machines that an administrator entered before they were ever switched on. */
public final class Devices implements Family {
    private static final String ALL = "/v2/devices";
    private static final String ONE = ALL + "/{deviceId}";
    private static final String MAC = "mac_address";
    private static final int NEVER_SEEN = -1;
    private static final List<String> SEARCHED = List.of("device_name", "serial_number", MAC);
    private static final Map<String, String> FILTERS = Map.of(
            "device_type", "device_type",
            "device_vendor", "vendor",
            "device_model", "model",
            "device_status", "device_status",
            "is_enrolled_in_zdm", "enrolled_in_zdm",
            "platform_os", "platform_os");
    private static final Form FORM = Form.of(
            Field.text("device_name").needed(),
            Field.text(MAC).needed(),
            Field.text("serial_number").needed(),
            Field.text("vendor").needed(),
            Field.text("model").needed(),
            Field.number("device_type").oneOf("0", "1", "5").needed(),
            Field.text("room_id"),
            Field.text("user_email"),
            Field.text("tag").or(""));

    private final Shelf shelf =
            new Shelf("device_id", FORM, id -> new ApiError(404, 300, "Device does not exist: " + id + "."));
    private final Pages pages;

    public Devices(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::add)
                .on("GET " + ONE, this::one)
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete)
                .on("PATCH " + ONE + "/assignment", this::assign);
    }

    private Answer list(Caller caller, Request request) {
        Parameters query = request.queryParameters();
        List<ObjectNode> rows = shelf.of(owner(caller)).stream()
                .map(Devices::shown)
                .filter(ShelfEndpoints.naming(request, "search_text", SEARCHED))
                .filter(row -> FILTERS.entrySet().stream()
                        .allMatch(filter -> query.filled(filter.getKey())
                                .filter(value -> !value.equals("-1"))
                                .map(row.path(filter.getValue()).asString("")::equals)
                                .orElse(true)))
                .toList();
        return Answer.json(200, pages.brief(request, "devices", rows));
    }

    private Answer add(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        if (body.hasNonNull("user_email")) {
            caller.find(body.path("user_email").asString(""));
        }
        shelf.mustBeFree(owner(caller), MAC, body, "", ApiError.invalidField(MAC, "Invalid field."));
        shelf.add(owner(caller), body);
        return Answer.empty(201);
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, shown(shelf.get(owner(caller), id(request))));
    }

    /** Nobody has switched it on yet. */
    private static ObjectNode shown(ObjectNode device) {
        device.put("enrolled_in_zdm", false).put("connected_to_zdm", false);
        return device.put("device_status", NEVER_SEEN);
    }

    private Answer change(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        JsonBody.text(body, "device_name");
        ObjectNode asked = Json.object();
        List.of("device_name", "tag", "room_id", "device_type").stream()
                .filter(body::has)
                .forEach(name -> asked.set(name, body.get(name)));
        shelf.change(owner(caller), id(request), asked);
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        shelf.remove(owner(caller), id(request));
        return Answer.empty(204);
    }

    /** To a room, or away from the one where it was. */
    private Answer assign(Caller caller, Request request) {
        String room = JsonBody.of(request).path("room_id").asString("");
        shelf.change(owner(caller), id(request), Json.object().put("room_id", room));
        return Answer.empty(204);
    }

    private static String id(Request request) {
        return request.variable("deviceId");
    }

    private static String owner(Caller caller) {
        return caller.account().id();
    }
}
