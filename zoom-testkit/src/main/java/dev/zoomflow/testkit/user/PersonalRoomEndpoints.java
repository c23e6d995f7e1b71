package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/collaboration_devices}: the devices in a user's personal Zoom Rooms. */
public final class PersonalRoomEndpoints implements Family {
    private static final String ALL = "/v2/users/{userId}/collaboration_devices";

    private final PersonalRooms rooms;

    public PersonalRoomEndpoints(PersonalRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + ALL, this::list).on("GET " + ALL + "/{collaborationDeviceId}", this::one);
    }

    private Answer list(Caller caller, Request request) {
        List<PersonalRooms.Device> devices = rooms.of(user(caller, request));
        ObjectNode json = Json.object().put("total_records", devices.size());
        ArrayNode list = json.putArray("collaboration_devices");
        devices.forEach(device -> list.add(device.json()));
        return Answer.json(200, json);
    }

    private Answer one(Caller caller, Request request) {
        String id = request.variable("collaborationDeviceId");
        return Answer.json(200, rooms.find(user(caller, request), id).json());
    }

    private static User user(Caller caller, Request request) {
        return caller.find(request.variable("userId"));
    }
}
