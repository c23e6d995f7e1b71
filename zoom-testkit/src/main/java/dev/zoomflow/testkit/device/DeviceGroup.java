package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Devices that are looked after together, and what there is for them. Immutable.
 *
 * @param apps versions of the app, oldest first
 */
record DeviceGroup(
        String id, String accountId, String name, String description, List<Firmware> firmware, List<String> apps) {

    /** What one model of a vendor's can be made to run. */
    record Firmware(String vendor, String model, String version) {
        static Firmware of(ObjectNode json) {
            return new Firmware(
                    json.path("vendor").asString(""),
                    json.path("model").asString(""),
                    json.path("version").asString(""));
        }

        boolean fits(ObjectNode device) {
            return device.path("vendor").asString("").equalsIgnoreCase(vendor)
                    && device.path("model").asString("").equals(model);
        }

        ObjectNode json() {
            ObjectNode json = Json.object().put("vendor", vendor).put("model", model);
            return json.put("version", version).put("warn_info", "");
        }
    }

    DeviceGroup {
        firmware = List.copyOf(firmware);
        apps = List.copyOf(apps);
    }

    DeviceGroup with(Firmware more) {
        List<Firmware> all = Stream.concat(firmware.stream(), Stream.of(more)).toList();
        return new DeviceGroup(id, accountId, name, description, all, apps);
    }

    DeviceGroup withApp(String version) {
        List<String> all = Stream.concat(apps.stream(), Stream.of(version)).toList();
        return new DeviceGroup(id, accountId, name, description, firmware, all);
    }

    ObjectNode json() {
        return Json.object().put(DeviceBook.GROUP, id).put("name", name).put("description", description);
    }
}
