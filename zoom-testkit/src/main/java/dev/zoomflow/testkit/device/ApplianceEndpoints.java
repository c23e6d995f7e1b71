package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.phone.PhoneSystem;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.user.Profiles;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/devices/zpa}: appliances of Zoom Phone, which ring for whoever has the extension they are assigned to. */
final class ApplianceEndpoints implements Family {
    private static final String ZPA = "/v2/devices/zpa";

    private final DeviceBook book;
    private final PhoneSystem phone;
    private final Profiles profiles;

    ApplianceEndpoints(DeviceBook book, PhoneSystem phone, Profiles profiles) {
        this.book = book;
        this.phone = phone;
        this.profiles = profiles;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("POST " + ZPA + "/assignment", this::assign)
                .on("GET " + ZPA + "/settings", this::settings)
                .on("DELETE " + ZPA + "/vendors/{vendor}/mac_addresses/{macAddress}", this::delete);
    }

    /** Without an extension it is taken away from whoever has it. */
    private Answer assign(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        String mac = JsonBody.text(body, DeviceBook.MAC);
        ObjectNode device = find(caller, JsonBody.text(body, "vendor"), mac);
        String extension = body.path(DeviceBook.EXTENSION).asString("");
        String user = extension.isEmpty() ? "" : holder(caller, extension);
        book.change(
                caller,
                device,
                Json.object().put(DeviceBook.EXTENSION, extension).put(DeviceBook.USER, user));
        return Answer.empty(204);
    }

    /** The address of the user, or an empty one where the extension is no user's. */
    private String holder(Caller caller, String extension) {
        String holder = phone.holder(caller.account().id(), extension)
                .orElseThrow(() -> ApiError.invalidField(DeviceBook.EXTENSION, "Invalid field."));
        return caller.directory().user(holder).map(User::email).orElse("");
    }

    private Answer settings(Caller caller, Request request) {
        User user =
                request.queryParameters().filled("user_id").map(caller::find).orElse(caller.user());
        ObjectNode json = Json.object();
        json.set("language", profiles.json(user).path("language"));
        json.put("timezone", user.timezone());
        ArrayNode devices = json.putArray("device_infos");
        book.appliances(caller).stream()
                .filter(device -> device.path(DeviceBook.USER).asString("").equalsIgnoreCase(user.email()))
                .forEach(device -> devices.add(info(device)));
        return Answer.json(200, json);
    }

    /** Nobody has switched it on yet. */
    private static ObjectNode info(ObjectNode device) {
        ObjectNode info =
                Json.object().put(DeviceBook.ID, device.path(DeviceBook.ID).asString(""));
        info.put("device_type", "ZPA").set("vendor", device.path("vendor"));
        info.set("model", device.path("model"));
        ObjectNode policy = info.put("status", "offline").putObject("policy");
        policy.putObject("hot_desking").put("status", "offline");
        policy.putObject("call_control").put("status", "off");
        return info;
    }

    private Answer delete(Caller caller, Request request) {
        book.remove(caller, find(caller, request.variable("vendor"), request.variable("macAddress")));
        return Answer.empty(204);
    }

    private ObjectNode find(Caller caller, String vendor, String mac) {
        return book.appliance(caller, vendor, mac).orElseThrow(() -> DeviceBook.missing(mac));
    }
}
