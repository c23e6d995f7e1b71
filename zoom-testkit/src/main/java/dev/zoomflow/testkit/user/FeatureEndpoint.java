package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v2/users/features}: gives several users another type or plan at once. */
public final class FeatureEndpoint implements Family {
    private static final Set<String> TYPES = Set.of(
            "user_type",
            "concurrent_meeting",
            "large_meeting",
            "webinar",
            "zoom_events",
            "zoom_whiteboard",
            "plan_united_type",
            "zoom_one_type",
            "zoom_iq_for_sales",
            "zoom_revenue_accelerator",
            "zoom_clips_plus");
    /** As the profile calls what a call of this kind changes. */
    private static final Map<String, String> MEMBERS =
            Map.of("user_type", "type", "plan_united_type", "plan_united_type");

    private static final int MOST = 100;

    private final Membership membership;
    private final Profiles profiles;

    public FeatureEndpoint(Membership membership, Profiles profiles) {
        this.membership = membership;
        this.profiles = profiles;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/users/features", this::change);
    }

    private Answer change(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        ObjectNode wanted = wanted(body);
        List<ObjectNode> users = JsonBody.objects(body, "users");
        if (users.isEmpty() || users.size() > MOST) {
            throw ApiError.invalidField("users", "Invalid field.");
        }
        ObjectNode json = Json.object();
        ArrayNode done = json.putArray("success_user_ids");
        Map<String, ArrayNode> failed = new LinkedHashMap<>();
        for (ObjectNode named : users) {
            Optional<User> user = caller.named(named);
            Optional<String> reason = change(caller, user, wanted);
            String id = user.map(User::id)
                    .orElse(named.path("id").asString(named.path("email").asString("")));
            reason.map(words -> failed.computeIfAbsent(words, unseen -> Json.array()))
                    .orElse(done)
                    .add(id);
        }
        ArrayNode details = json.putArray("fail_details");
        failed.forEach(
                (reason, ids) -> details.addObject().put("reason", reason).set("user_ids", ids));
        return Answer.json(201, json);
    }

    private static ObjectNode wanted(ObjectNode body) {
        String type = JsonBody.oneOf(body, "feature_type", TYPES);
        String value = JsonBody.text(body, "feature_value");
        String member = Optional.ofNullable(MEMBERS.get(type))
                .orElseThrow(() -> new ApiError(
                        501, 501, "The simulator knows the feature_type " + type + " but does not simulate it."));
        try {
            return member.equals("type")
                    ? Json.object().put(member, Integer.parseInt(value))
                    : Json.object().put(member, value);
        } catch (NumberFormatException malformed) {
            throw ApiError.invalidField("feature_value", "Invalid field.");
        }
    }

    /** Why not, if it was not done. */
    private Optional<String> change(Caller caller, Optional<User> user, ObjectNode wanted) {
        if (user.isEmpty()) {
            return Optional.of("Users not found");
        }
        UserFields fields = new UserFields(wanted);
        ObjectNode profile = profiles.whole(user.get());
        if (wanted.properties().stream().allMatch(member -> member.getValue().equals(profile.path(member.getKey())))) {
            return Optional.of("No need to update");
        }
        membership.update(caller.user(), user.get(), fields);
        return Optional.empty();
    }
}
