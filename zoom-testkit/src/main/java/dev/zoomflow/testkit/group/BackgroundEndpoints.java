package dev.zoomflow.testkit.group;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Multipart;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.setting.Backgrounds;
import java.util.Set;

/** {@code …/settings/virtual_backgrounds} of groups. */
public final class BackgroundEndpoints implements Family {
    private static final String FILES = "/v2/groups/{groupId}/settings/virtual_backgrounds";

    private final Groups groups;
    private final Backgrounds backgrounds;

    public BackgroundEndpoints(Groups groups, Backgrounds backgrounds) {
        this.groups = groups;
        this.backgrounds = backgrounds;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST " + FILES, this::upload).on("DELETE " + FILES, this::delete);
    }

    private Answer upload(Caller caller, Request request) {
        Group group = groups.find(caller.user(), request.variable("groupId"));
        return Answer.json(201, backgrounds.add(group.id(), Multipart.of(request)));
    }

    private Answer delete(Caller caller, Request request) {
        Group group = groups.find(caller.user(), request.variable("groupId"));
        Set<String> ids = request.queryParameters()
                .filled("file_ids")
                .map(list -> Set.of(list.split(",", -1)))
                .orElse(Set.of());
        backgrounds.delete(group.id(), ids);
        return Answer.empty(204);
    }
}
