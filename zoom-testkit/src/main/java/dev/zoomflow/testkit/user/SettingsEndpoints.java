package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.setting.Backgrounds;
import dev.zoomflow.testkit.setting.SettingsBook;

/** {@code /v2/users/{id}/settings} */
public final class SettingsEndpoints implements Family {
    private final SettingsBook settings;
    private final Backgrounds backgrounds;
    private final Membership membership;

    public SettingsEndpoints(SettingsBook settings, Backgrounds backgrounds, Membership membership) {
        this.settings = settings;
        this.backgrounds = backgrounds;
        this.membership = membership;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/users/{userId}/settings";
        endpoints.on("GET " + path, this::show).on("PATCH " + path, this::change);
    }

    private Answer show(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        return Answer.json(200, backgrounds.shownIn(settings.shown(user.id(), request), user.id()));
    }

    private Answer change(Caller caller, Request request) {
        User user = caller.find(request.variable("userId"));
        SettingsBook.Change change = settings.change(user.id(), JsonBody.of(request));
        membership.settingsChanged(caller.user(), user, change);
        return Answer.empty(204);
    }
}
