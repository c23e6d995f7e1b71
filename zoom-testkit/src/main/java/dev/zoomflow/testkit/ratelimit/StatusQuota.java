package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One registrant of a meeting or webinar may be approved, denied and cancelled ten times a day. */
final class StatusQuota implements SpecialQuota {
    private static final Quota QUOTA = new Quota("registrant status", Window.DAY, 10);
    private static final Set<String> OPERATIONS = Set.of(
            "PUT /v2/meetings/{meetingId}/registrants/status", "PUT /v2/webinars/{webinarId}/registrants/status");

    @Override
    public List<Claim> claims(Caller caller, Operation operation, Request request) {
        return OPERATIONS.contains(operation.name())
                ? registrants(request).stream()
                        .map(registrant -> new Claim(request.path() + " " + registrant, QUOTA))
                        .toList()
                : List.of();
    }

    private static List<String> registrants(Request request) {
        try {
            return JsonBody.of(request)
                    .path("registrants")
                    .valueStream()
                    .map(StatusQuota::name)
                    .distinct()
                    .toList();
        } catch (ApiError malformed) {
            return List.of();
        }
    }

    private static String name(JsonNode registrant) {
        return registrant
                .path("id")
                .asString(registrant.path("email").asString(""))
                .toLowerCase(Locale.ROOT);
    }
}
