package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.oauth.Jwt;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/token}: what a client of Zoom's starts or joins a meeting with in a user's name. */
public final class UserTokenEndpoints implements Family {
    private static final Set<String> TYPES = Set.of("token", "zak", "onbehalf");
    /** In seconds: two hours. */
    private static final int LIFE = 7_200;

    private static final int LONGEST_LIFE = 7_776_000;

    private final InstantSource clock;

    private final Membership membership;

    public UserTokenEndpoints(InstantSource clock, Membership membership) {
        this.clock = clock;
        this.membership = membership;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/users/{userId}/token", this::token)
                .on("DELETE /v2/users/{userId}/token", this::signOut)
                .on("GET /v2/users/me/zak", (caller, request) -> answer(caller.user(), "zak", LIFE));
    }

    /** Whoever came in through the customer's own directory is out at once. */
    private Answer signOut(Caller caller, Request request) {
        membership.signOut(caller.find(request.variable("userId")));
        return Answer.empty(204);
    }

    private Answer token(Caller caller, Request request) {
        String type = request.queryParameters().filled("type").orElse("token");
        if (!TYPES.contains(type)) {
            throw ApiError.invalidField("type", "Invalid field.");
        }
        return answer(caller.find(request.variable("userId")), type, life(request));
    }

    private static int life(Request request) {
        try {
            int life = request.queryParameters()
                    .filled("ttl")
                    .map(Integer::parseInt)
                    .orElse(LIFE);
            return Math.max(0, Math.min(life, LONGEST_LIFE));
        } catch (NumberFormatException malformed) {
            throw ApiError.invalidField("ttl", "Invalid field.");
        }
    }

    private Answer answer(User user, String type, int seconds) {
        Instant now = clock.instant();
        ObjectNode claims = Json.object().put("aud", "clientsm").put("uid", user.id());
        claims.put("zty", type).put("iss", "web").put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(seconds).getEpochSecond());
        return Answer.json(200, Json.object().put("token", Jwt.sign(claims)));
    }
}
