package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.shelf.ShelfEndpoints;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/devices}: machines that an administrator entered before they were ever switched on. */
final class Devices implements Family {
    private static final String ALL = "/v2/devices";
    private static final String ONE = ALL + "/{deviceId}";
    private static final int NEVER_SEEN = -1;
    private static final List<String> SEARCHED = List.of("device_name", "serial_number", DeviceBook.MAC);
    private static final Map<String, String> FILTERS = Map.of(
            "device_type", "device_type",
            "device_vendor", "vendor",
            "device_model", "model",
            "device_status", "device_status",
            "is_enrolled_in_zdm", "enrolled_in_zdm",
            "platform_os", "platform_os");

    private final DeviceBook book;
    private final DeviceGroups groups;
    private final Pages pages;

    Devices(DeviceBook book, DeviceGroups groups, Pages pages) {
        this.book = book;
        this.groups = groups;
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
        List<ObjectNode> rows = book.of(caller).stream()
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
        if (body.hasNonNull(DeviceBook.USER)) {
            caller.find(body.path(DeviceBook.USER).asString(""));
        }
        if (body.hasNonNull(DeviceBook.GROUP)) {
            groups.find(caller, body.path(DeviceBook.GROUP).asString(""));
        }
        book.add(caller, body);
        return Answer.empty(201);
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, shown(book.find(caller, request)));
    }

    /** Nobody has switched it on yet. */
    private static ObjectNode shown(ObjectNode device) {
        device.remove(List.of(DeviceBook.GROUP, DeviceBook.EXTENSION));
        device.put("enrolled_in_zdm", false).put("connected_to_zdm", false);
        return device.put("device_status", NEVER_SEEN);
    }

    private Answer change(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        JsonBody.text(body, "device_name");
        Stream<String> changeable = Stream.of("device_name", "tag", "room_id", "device_type");
        book.change(caller, book.find(caller, request), Members.only(body, changeable.filter(body::has)));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        book.remove(caller, book.find(caller, request));
        return Answer.empty(204);
    }

    /** To a room, or away from the one where it was. */
    private Answer assign(Caller caller, Request request) {
        String room = JsonBody.of(request).path("room_id").asString("");
        book.change(caller, book.find(caller, request), "room_id", room);
        return Answer.empty(204);
    }
}
