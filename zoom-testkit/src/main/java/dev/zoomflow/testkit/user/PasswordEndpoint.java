package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@code /v2/users/{id}/password}. Nobody signs in with it; a digest says whether the next one is another. */
public final class PasswordEndpoint implements Family {
    private static final Set<String> ADMINISTRATORS = Set.of("0", "1");
    private static final Set<Integer> WITH_PASSWORD =
            Set.of(Admission.CREATE.loginType(), Admission.AUTO_CREATE.loginType(), 100);

    private final Profiles profiles;
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    public PasswordEndpoint(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("PUT /v2/users/{userId}/password", this::change);
    }

    private Answer change(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        String password = JsonBody.text(JsonBody.of(request), "password");
        mustBeChangeable(user);
        PasswordRules.check(password);
        String digest = Identifiers.derived(user.id() + " " + password);
        if (digest.equals(digests.put(user.id(), digest))) {
            throw ApiError.invalid("Your new password can not match the old password.");
        }
        return Answer.empty(204);
    }

    private void mustBeChangeable(User user) {
        if (ADMINISTRATORS.contains(profiles.whole(user).path("role_id").asString(""))) {
            throw new ApiError(400, 1117, "Can not update Admin's password");
        }
        Set<Integer> ways = profiles.whole(user)
                .path("login_types")
                .valueStream()
                .map(type -> type.asInt(-1))
                .collect(Collectors.toSet());
        if (ways.stream().noneMatch(WITH_PASSWORD::contains)) {
            throw new ApiError(400, 1123, "Can only update password of Zoom work email account");
        }
    }
}
