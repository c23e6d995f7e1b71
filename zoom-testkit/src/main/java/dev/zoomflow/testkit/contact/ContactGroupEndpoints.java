package dev.zoomflow.testkit.contact;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/contacts/groups} and who is in them. */
public final class ContactGroupEndpoints implements Family {
    private static final String ALL = "/v2/contacts/groups";
    private static final String ONE = ALL + "/{groupId}";
    private static final String MEMBERS = ONE + "/members";

    private final ContactGroups groups;
    private final Pages pages;

    public ContactGroupEndpoints(ContactGroups groups, Pages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::create)
                .on("GET " + ONE, (caller, request) -> Answer.json(200, groups.json(caller, id(request))))
                .on("PATCH " + ONE, this::change)
                .on("DELETE " + ONE, this::delete)
                .on("GET " + MEMBERS, this::members)
                .on("POST " + MEMBERS, this::add)
                .on("DELETE " + MEMBERS, this::remove);
    }

    private Answer list(Caller caller, Request request) {
        return Answer.json(200, pages.brief(request, "groups", groups.all(caller)));
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        String id = groups.create(caller, body);
        groups.add(caller, id, JsonBody.objects(body, "group_members"));
        return Answer.json(201, groups.json(caller, id));
    }

    private Answer change(Caller caller, Request request) {
        groups.change(caller, id(request), JsonBody.of(request));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        groups.delete(caller, id(request));
        return Answer.empty(204);
    }

    private Answer members(Caller caller, Request request) {
        List<ObjectNode> rows = groups.members(caller, id(request));
        return Answer.json(200, pages.brief(request, "group_members", rows));
    }

    private Answer add(Caller caller, Request request) {
        List<ObjectNode> asked = JsonBody.objects(JsonBody.of(request), "group_members");
        if (asked.isEmpty()) {
            throw ApiError.invalidField("group_members", "Missing field.");
        }
        ObjectNode json = Json.object();
        ArrayNode ids = json.putArray("member_ids");
        groups.add(caller, id(request), asked).forEach(ids::add);
        return Answer.json(201, json);
    }

    private Answer remove(Caller caller, Request request) {
        String ids = request.queryParameters()
                .filled("member_ids")
                .orElseThrow(() -> ApiError.invalidField("member_ids", "Missing field."));
        groups.remove(caller, id(request), Arrays.asList(ids.split(",", -1)));
        return Answer.empty(204);
    }

    private static String id(Request request) {
        return request.variable("groupId");
    }
}
