package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups of devices: which there are, who is in them, and what their appliances of Zoom Phone run. */
final class DeviceGroupEndpoints implements Family {
    private static final String FIRMWARE = "UPGRADE_FIRMWARE";
    private static final String APP = "UPGRADE_APP";

    private final Map<String, String> firmware = new ConcurrentHashMap<>();
    private final DeviceBook book;
    private final DeviceGroups groups;
    private final Pages pages;

    DeviceGroupEndpoints(DeviceBook book, DeviceGroups groups, Pages pages) {
        this.book = book;
        this.groups = groups;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/devices/groups", this::list)
                .on("PATCH /v2/devices/{deviceId}/assign_group", this::assign)
                .on("GET /v2/devices/zpa/zdm_groups/{zdmGroupId}/versions", this::versions)
                .on("POST /v2/devices/zpa/upgrade", this::upgrade);
    }

    private Answer list(Caller caller, Request request) {
        List<ObjectNode> rows =
                groups.of(caller).stream().map(DeviceGroup::json).toList();
        return Answer.json(200, pages.brief(request, "groups", rows));
    }

    private Answer assign(Caller caller, Request request) {
        String id = request.queryParameters()
                .filled("group_id")
                .orElseThrow(() -> ApiError.invalidField("group_id", "Missing field."));
        ObjectNode device = book.find(caller, request);
        book.change(caller, device, DeviceBook.GROUP, groups.find(caller, id).id());
        return Answer.empty(204);
    }

    /** What some device of the group could run and does not. */
    private Answer versions(Caller caller, Request request) {
        DeviceGroup group = groups.find(caller, request.variable("zdmGroupId"));
        List<ObjectNode> devices = book.appliances(caller, group.id());
        ObjectNode json = Json.object();
        ArrayNode offered = json.putArray("firmware_versions");
        group.firmware().stream()
                .filter(one -> devices.stream().anyMatch(device -> one.fits(device) && !runs(device, one)))
                .forEach(one -> offered.add(one.json()));
        ArrayNode apps = json.putArray("app_versions");
        group.apps().stream()
                .filter(version ->
                        devices.stream().anyMatch(device -> !app(device).equals(version)))
                .forEach(apps::add);
        return Answer.json(200, json);
    }

    private boolean runs(ObjectNode device, DeviceGroup.Firmware offered) {
        return offered.version().equals(firmware.get(device.path(DeviceBook.ID).asString("")));
    }

    private static String app(ObjectNode device) {
        return device.path(DeviceBook.APP).asString("");
    }

    private Answer upgrade(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        DeviceGroup group = groups.find(caller, JsonBody.text(body, DeviceBook.GROUP));
        List<ObjectNode> devices = book.appliances(caller, group.id());
        String type = JsonBody.oneOf(body, "data.upgrade_type", Set.of(FIRMWARE, APP));
        ObjectNode data = body.withObject("data");
        if (type.equals(APP)) {
            String version = JsonBody.oneOf(body, "data.app_version", group.apps());
            devices.forEach(device -> book.change(caller, device, DeviceBook.APP, version));
        } else {
            asked(group, data)
                    .forEach(one -> devices.stream()
                            .filter(one::fits)
                            .forEach(device ->
                                    firmware.put(device.path(DeviceBook.ID).asString(""), one.version())));
        }
        return Answer.empty(204);
    }

    private static List<DeviceGroup.Firmware> asked(DeviceGroup group, ObjectNode data) {
        List<DeviceGroup.Firmware> asked = JsonBody.objects(data, "firmware_versions").stream()
                .map(DeviceGroup.Firmware::of)
                .toList();
        if (asked.isEmpty() || !group.firmware().containsAll(asked)) {
            throw ApiError.invalidField("data.firmware_versions", "Invalid field.");
        }
        return asked;
    }
}
