package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Upload;
import dev.zoomflow.testkit.world.Identifiers;

/** {@code /v2/users/{id}/picture} */
public final class PictureEndpoints implements Family {
    private static final String PATH = "/v2/users/{userId}/picture";

    private final Membership membership;

    public PictureEndpoints(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST " + PATH, this::put).on("DELETE " + PATH, this::remove);
    }

    private Answer put(Caller caller, Request request) {
        Upload.picture().of(request);
        String url = "https://us04web.zoom.us/p/v2/" + Identifiers.urlSafe(32);
        membership.picture(caller.user(), caller.find(request.variable("userId")), url);
        return Answer.empty(201);
    }

    private Answer remove(Caller caller, Request request) {
        membership.picture(caller.user(), caller.find(request.variable("userId")), "");
        return Answer.empty(204);
    }
}
