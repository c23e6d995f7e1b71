package dev.zoomflow.testkit.group;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code …/settings/registration} of groups: how people register for the webinars of their members. */
public final class RegistrationEndpoints implements Family {
    private static final String SETTINGS = "/v2/groups/{groupId}/settings/registration";

    private final Map<String, RegistrationForm> forms = new ConcurrentHashMap<>();
    private final Groups groups;

    public RegistrationEndpoints(Groups groups) {
        this.groups = groups;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + SETTINGS, this::show).on("PATCH " + SETTINGS, this::change);
    }

    private Answer show(Caller caller, Request request) {
        return Answer.json(200, form(group(caller, request)).json());
    }

    private Answer change(Caller caller, Request request) {
        Group group = group(caller, request);
        forms.put(group.id(), form(group).changed(JsonBody.of(request)));
        return Answer.empty(204);
    }

    private RegistrationForm form(Group group) {
        return forms.getOrDefault(group.id(), RegistrationForm.STANDARD);
    }

    private Group group(Caller caller, Request request) {
        if (!request.queryParameters().filled("type").orElse("webinar").equals("webinar")) {
            throw ApiError.invalidField("type", "Invalid field.");
        }
        return groups.find(caller.user(), request.variable("groupId"));
    }
}
