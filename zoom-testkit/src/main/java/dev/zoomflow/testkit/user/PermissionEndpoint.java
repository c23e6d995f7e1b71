package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/permissions}: what a user may do to the account. Administrators may do all, members nothing. */
public final class PermissionEndpoint implements Family {
    private static final List<String> READ_AND_EDITED = List.of(
            "User",
            "Role",
            "Group",
            "AccountProfile",
            "AccountSetting",
            "WebinarSetting",
            "Recording",
            "SubAccount",
            "ZoomRooms",
            "DigitalSignage",
            "IMGroups",
            "IMSetting",
            "BillingSubscription",
            "BillingInformation",
            "ScheduleTrackingFields",
            "PbxAdmin",
            "ZoomDevelopers",
            "RoomConnector",
            "CrossHybrid",
            "LyncConnector",
            "ThirdPartyConference",
            "Branding",
            "SingleSignOn",
            "Integration",
            "MarketPlace");
    private static final List<String> OTHERS = List.of(
            "RecordingContent:Read",
            "IMChatHistory:Read",
            "IMChatBot:Edit",
            "Dashboard:Read",
            "UsageReport:Read",
            "UserActivitiesReport:Read");

    private final Profiles profiles;

    public PermissionEndpoint(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/users/{userId}/permissions", this::list);
    }

    private Answer list(Caller caller, Request request) {
        ObjectNode json = Json.object();
        ArrayNode permissions = json.putArray("permissions");
        if (profiles.administers(caller.find(request.variable("userId")))) {
            everything().forEach(permissions::add);
        }
        return Answer.json(200, json);
    }

    private static Stream<String> everything() {
        return Stream.concat(
                READ_AND_EDITED.stream().flatMap(area -> Stream.of(area + ":Read", area + ":Edit")), OTHERS.stream());
    }
}
