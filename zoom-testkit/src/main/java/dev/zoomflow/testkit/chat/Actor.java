package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.util.List;

/** In whose name a call is made: the path's user, or the caller where the path has none. */
final class Actor {
    private static final String VARIABLE = "userId";

    private Actor() {}

    static User of(Caller caller, Request request) {
        return request.variables().containsKey(VARIABLE) ? caller.find(request.variable(VARIABLE)) : caller.user();
    }

    /**
     * The values of a query parameter that has several, with commas between.
     *
     * @throws ApiError when it is missing
     */
    static List<String> list(Request request, String name) {
        return request.queryParameters()
                .filled(name)
                .map(text -> List.of(text.split(",", -1)))
                .orElseThrow(() -> ApiError.invalidField(name, "Missing field."));
    }
}
