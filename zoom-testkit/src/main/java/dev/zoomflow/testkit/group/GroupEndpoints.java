package dev.zoomflow.testkit.group;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.setting.Backgrounds;
import dev.zoomflow.testkit.setting.SettingsBook;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/groups} and their settings. */
public final class GroupEndpoints implements Family {
    private static final String GROUP = "/v2/groups/{groupId}";

    private final SettingsBook settings = SettingsBook.ofGroups();
    private final SettingsBook locks = SettingsBook.locks();
    private final Groups groups;
    private final Backgrounds backgrounds;
    private final Pages pages;

    public GroupEndpoints(Groups groups, Backgrounds backgrounds, Pages pages) {
        this.groups = groups;
        this.backgrounds = backgrounds;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/groups", this::list)
                .on("POST /v2/groups", this::create)
                .on("GET " + GROUP, (caller, request) -> Answer.json(200, groups.json(group(caller, request))))
                .on("PATCH " + GROUP, this::rename)
                .on("DELETE " + GROUP, this::delete)
                .on("GET " + GROUP + "/settings", this::settings)
                .on("PATCH " + GROUP + "/settings", (caller, request) -> change(settings, "", caller, request))
                .on("GET " + GROUP + "/lock_settings", this::locks)
                .on("PATCH " + GROUP + "/lock_settings", (caller, request) -> change(locks, "lock_", caller, request));
    }

    private Answer list(Caller caller, Request request) {
        List<ObjectNode> rows =
                groups.of(caller.user().accountId()).stream().map(groups::json).toList();
        ObjectNode page = pages.page(request, "groups", rows);
        return Answer.json(200, page.remove(List.of("page_count", "page_number", "page_size")));
    }

    private Answer create(Caller caller, Request request) {
        Group made = groups.create(caller.user(), JsonBody.text(JsonBody.of(request), "name"));
        return Answer.json(201, groups.json(made));
    }

    private Answer rename(Caller caller, Request request) {
        Group group = group(caller, request);
        groups.rename(caller.user(), group, JsonBody.text(JsonBody.of(request), "name"));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        Group group = group(caller, request);
        groups.delete(caller.user(), group);
        settings.forget(group.id());
        locks.forget(group.id());
        backgrounds.forget(group.id());
        return Answer.empty(204);
    }

    private Answer settings(Caller caller, Request request) {
        String id = group(caller, request).id();
        return Answer.json(200, backgrounds.shownIn(settings.shown(id, request), id));
    }

    private Answer locks(Caller caller, Request request) {
        return Answer.json(200, locks.shown(group(caller, request).id(), request));
    }

    private Answer change(SettingsBook book, String prefix, Caller caller, Request request) {
        Group group = group(caller, request);
        SettingsBook.Change change = book.change(group.id(), JsonBody.of(request));
        groups.settingsChanged(caller.user(), prefix + "settings_updated", group, change);
        return Answer.empty(204);
    }

    private Group group(Caller caller, Request request) {
        return groups.find(caller.user(), request.variable("groupId"));
    }
}
