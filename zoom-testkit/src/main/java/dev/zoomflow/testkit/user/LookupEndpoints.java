package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Whether an address or a vanity name is taken, and how many users of which kind an account has. */
public final class LookupEndpoints implements Family {
    private static final int BASIC = 1;
    private static final int LICENSED = 2;

    private final Directory directory;
    private final Profiles profiles;

    public LookupEndpoints(Directory directory, Profiles profiles) {
        this.directory = directory;
        this.profiles = profiles;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/users/email", this::email)
                .on("GET /v2/users/vanity_name", this::vanityName)
                .on("GET /v2/users/summary", this::summary);
    }

    private Answer email(Caller caller, Request request) {
        Optional<User> taken = directory.user(required(request, "email"));
        return Answer.json(200, Json.object().put("existed_email", taken.isPresent()));
    }

    private Answer vanityName(Caller caller, Request request) {
        String name = required(request, "vanity_name");
        boolean taken = directory.users().stream()
                .map(profiles::whole)
                .anyMatch(user -> user.path("vanity_name").asString("").equalsIgnoreCase(name));
        return Answer.json(200, Json.object().put("existed", taken));
    }

    private static String required(Request request, String name) {
        return request.queryParameters().filled(name).orElseThrow(() -> ApiError.invalidField(name, "Missing field."));
    }

    private Answer summary(Caller caller, Request request) {
        List<User> all = directory.users().stream().filter(caller::maySee).toList();
        Predicate<User> pending = user -> profiles.status(user) == Status.PENDING;
        List<User> joined = all.stream().filter(pending.negate()).toList();
        ObjectNode json = Json.object();
        json.put("licensed_users_count", count(joined, LICENSED)).put("basic_users_count", count(joined, BASIC));
        json.put("on_prem_users_count", 0).put("room_users_count", 0).put("join_only_users_count", 0);
        json.put("pending_users_count", all.size() - joined.size());
        return Answer.json(200, json.put("total_users_count", all.size()));
    }

    private long count(List<User> users, int type) {
        return users.stream().filter(user -> profiles.type(user) == type).count();
    }
}
