package dev.zoomflow.testkit.setting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * {@code …/settings/virtual_backgrounds} of users or groups; settings show the files.
 *
 * @param of whose they are, such as {@code /v2/users/{userId}}
 * @param owner reads off a call whose they are, or refuses it
 */
public record BackgroundEndpoints(String of, BiFunction<Caller, Request, String> owner, Backgrounds backgrounds)
        implements Family {
    @Override
    public void addTo(Endpoints endpoints) {
        String files = of + "/settings/virtual_backgrounds";
        endpoints.on("POST " + files, this::upload).on("DELETE " + files, this::delete);
    }

    private Answer upload(Caller caller, Request request) {
        return Answer.json(201, backgrounds.add(owner.apply(caller, request), request));
    }

    private Answer delete(Caller caller, Request request) {
        String whose = owner.apply(caller, request);
        Set<String> ids = request.queryParameters()
                .filled("file_ids")
                .map(list -> Set.of(list.split(",", -1)))
                .orElseThrow(() -> ApiError.invalidField("file_ids", "Missing field."));
        backgrounds.delete(whose, ids);
        return Answer.empty(204);
    }
}
