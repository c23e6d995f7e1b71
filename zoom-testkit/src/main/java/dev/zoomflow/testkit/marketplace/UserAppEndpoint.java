package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Set;

/** Switches an app off for one user, whose tokens are dead then, or on, so that the user may allow it again. */
final class UserAppEndpoint implements Family {
    private final AppBook apps;
    private final Grants grants;

    UserAppEndpoint(AppBook apps, Grants grants) {
        this.apps = apps;
        this.grants = grants;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PATCH /v2/marketplace/users/{userId}/apps/{appId}/subscription", this::change);
    }

    private Answer change(Caller caller, Request request) {
        User user = caller.directory()
                .user(request.variable("userId"))
                .filter(caller::maySee)
                .orElseThrow(() -> new ApiError(404, 1001, "User does not exist or does not belong to this account."));
        App app = apps.find(request.variable("appId"));
        String action = JsonBody.oneOf(JsonBody.of(request), "action", Set.of("enable", "disable"));
        if (action.equals("disable")) {
            grants.revoke(app, user);
        }
        return Answer.empty(204);
    }
}
