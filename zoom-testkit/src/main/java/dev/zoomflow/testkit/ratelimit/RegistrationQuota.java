package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One address may be registered for one meeting or webinar three times a day. */
final class RegistrationQuota implements SpecialQuota {
    private static final Quota QUOTA = new Quota("registration", Window.DAY, 3);
    private static final Set<String> OPERATIONS =
            Set.of("POST /v2/meetings/{meetingId}/registrants", "POST /v2/webinars/{webinarId}/registrants");

    @Override
    public List<Claim> claims(Caller caller, Operation operation, Request request) {
        return OPERATIONS.contains(operation.name())
                ? List.of(new Claim(request.path() + " " + address(request), QUOTA))
                : List.of();
    }

    private static String address(Request request) {
        try {
            return JsonBody.of(request).path("email").asString("").toLowerCase(Locale.ROOT);
        } catch (ApiError malformed) {
            return "";
        }
    }
}
