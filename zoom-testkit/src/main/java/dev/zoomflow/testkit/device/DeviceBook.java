package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The machines that accounts have entered. Thread-safe. */
final class DeviceBook {
    static final String ID = "device_id";
    static final String MAC = "mac_address";
    static final String GROUP = "zdm_group_id";
    static final String EXTENSION = "extension_number";
    static final String USER = "user_email";
    static final String APP = "app_version";

    private static final String APPLIANCE = "5";
    private static final Form FORM = Form.of(
            Field.text("device_name").needed(),
            Field.text(MAC).needed(),
            Field.text("serial_number").needed(),
            Field.text("vendor").needed(),
            Field.text("model").needed(),
            Field.number("device_type").oneOf("0", "1", APPLIANCE).needed(),
            Field.text("room_id"),
            Field.text(USER),
            Field.text("tag").or(""),
            Field.text(GROUP),
            Field.text(EXTENSION),
            Field.text(APP));

    private final Shelf shelf = new Shelf(ID, FORM, DeviceBook::missing);

    static ApiError missing(String device) {
        return new ApiError(404, 300, "Device does not exist: " + device + ".");
    }

    List<ObjectNode> of(Caller caller) {
        return shelf.of(caller.account().id());
    }

    /** Phones and displays of Zoom Phone. */
    List<ObjectNode> appliances(Caller caller) {
        return of(caller).stream()
                .filter(device -> device.path("device_type").asString("").equals(APPLIANCE))
                .toList();
    }

    List<ObjectNode> appliances(Caller caller, String group) {
        return appliances(caller).stream()
                .filter(device -> device.path(GROUP).asString("").equals(group))
                .toList();
    }

    Optional<ObjectNode> appliance(Caller caller, String vendor, String mac) {
        return appliances(caller).stream()
                .filter(device -> device.path("vendor").asString("").equalsIgnoreCase(vendor))
                .filter(device -> digits(device.path(MAC).asString("")).equals(digits(mac)))
                .findFirst();
    }

    /** However it is written, with colons, hyphens or nothing between. */
    private static String digits(String mac) {
        return mac.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
    }

    ObjectNode find(Caller caller, Request request) {
        return shelf.get(caller.account().id(), request.variable("deviceId"));
    }

    void add(Caller caller, ObjectNode asked) {
        String account = caller.account().id();
        shelf.mustBeFree(account, MAC, asked, "", ApiError.invalidField(MAC, "Invalid field."));
        shelf.add(account, asked);
    }

    void change(Caller caller, ObjectNode device, ObjectNode asked) {
        shelf.change(caller.account().id(), device.path(ID).asString(""), asked);
    }

    void change(Caller caller, ObjectNode device, String member, String text) {
        change(caller, device, Json.object().put(member, text));
    }

    void remove(Caller caller, ObjectNode device) {
        shelf.remove(caller.account().id(), device.path(ID).asString(""));
    }
}
