package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Zoom Rooms that people have for themselves, at a desk or at home, and the devices in them. Thread-safe. */
public final class PersonalRooms {
    private final Map<String, Device> devices = new LinkedHashMap<>();

    record Device(String id, String userId, String name, String room, boolean online) {
        ObjectNode json() {
            ObjectNode json =
                    Json.object().put("id", id).put("device_name", name).put("room_name", room);
            json.put("room_user_id", Identifiers.derived("room " + userId + " " + room));
            return json.put("status", online ? "Online" : "Offline");
        }
    }

    /** A device that is on; its id. */
    public synchronized String furnish(User user, String device, String room) {
        Device added = new Device(Identifiers.upperCaseUuid(), user.id(), device, room, true);
        devices.put(added.id(), added);
        return added.id();
    }

    /**
     * @throws IllegalArgumentException when there is none of this id
     */
    public synchronized void turn(String id, boolean on) {
        Device device = Optional.ofNullable(devices.get(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no device " + id));
        devices.put(id, new Device(id, device.userId(), device.name(), device.room(), on));
    }

    synchronized List<Device> of(User user) {
        return devices.values().stream()
                .filter(device -> device.userId().equals(user.id()))
                .toList();
    }

    /**
     * @throws ApiError when the user has none of this id
     */
    Device find(User user, String id) {
        return of(user).stream()
                .filter(device -> device.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 1238, "Collaboration Device does not exist: " + id + "."));
    }
}
