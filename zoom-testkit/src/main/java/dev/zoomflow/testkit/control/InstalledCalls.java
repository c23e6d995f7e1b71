package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.DeauthorizationForm;
import dev.zoomflow.testkit.Portal;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;

/** What there is between a user and an app: plans, fields, removal, notifications; and what a user may do. */
final class InstalledCalls {
    private static final String APP = "of the app; the first by default";

    private final ZoomSimulator zoom;
    private final Portal portal;

    private interface Action {
        void of(User user, Fields fields);
    }

    InstalledCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.portal = zoom.portal();
    }

    void addTo(ControlApi api) {
        api.does(
                Call.post("/apps/{client_id}/sell", "From now on the app sells this plan")
                        .takes(Shape.object().with("plan", Shape.text("")), "{\"plan\":\"Gold\"}"),
                request -> {
                    App app = AppCalls.find(zoom, request.variable("client_id"));
                    portal.sell(app, Fields.of(request).required("plan"));
                });
        on(
                api,
                Call.post("/users/{id}/buy", "Lets a user buy a plan of an app")
                        .takes(app().with("plan", Shape.text("")), "{\"plan\":\"Gold\"}"),
                (user, fields) -> portal.buy(user, AppCalls.asked(zoom, fields), fields.required("plan")));
        on(
                api,
                Call.post("/users/{id}/fill", "Lets a user fill in a field that an app asks for")
                        .takes(
                                app().with("field", Shape.text("")).with("value", Shape.text("")),
                                "{\"field\":\"Harbour\",\"value\":\"Lagos\"}"),
                (user, fields) -> portal.fill(
                        user, AppCalls.asked(zoom, fields), fields.required("field"), fields.required("value")));
        api.on(
                Call.get("/users/{id}/notifications", "What apps told a user in the activity center, oldest first")
                        .answers(200, Shape.texts("")),
                request -> Answer.json(200, Views.texts(portal.notifications(user(request)))));
        on(
                api,
                Call.post(
                                "/users/{id}/revoke",
                                "Removes all apps that the user installed: ends all that was allowed, and tells"
                                        + " published ones")
                        .takes(
                                Shape.object()
                                        .perhaps("client_id", Shape.text("of the one app to remove"))
                                        .perhaps("silent", Shape.flag("ends what was allowed, and tells no app")),
                                ""),
                this::revoke);
        on(
                api,
                Call.post("/users/{id}/deauthorization", "Tells an app that a user removed it; tokens stay")
                        .takes(
                                app().perhaps(
                                                "form",
                                                Shape.words("top-level by default", DeauthorizationForm.values())),
                                "{\"form\":\"text-in-payload\"}"),
                (user, fields) -> zoom.webhooks()
                        .sendDeauthorization(
                                AppCalls.asked(zoom, fields),
                                user,
                                fields.has("form")
                                        ? fields.word("form", DeauthorizationForm.class)
                                        : DeauthorizationForm.TOP_LEVEL));
        on(
                api,
                Call.post("/users/{id}/administrator", "Makes a user an administrator, or takes it back")
                        .takes(Shape.object().with("is", Shape.flag("")), "{\"is\":true}"),
                (user, fields) -> portal.administrator(user, fields.flag("is")));
        on(
                api,
                Call.post("/users/{id}/plans", "What a user has paid for; everything by default")
                        .takes(
                                Shape.object()
                                        .perhaps("webinars", Shape.flag("whether the user has webinars"))
                                        .perhaps("hosting", Shape.flag("whether the user may host")),
                                "{\"webinars\":false}"),
                this::plans);
        api.does(Call.delete("/users/{id}", "Removes a user: what was allowed is dead, nobody is told"), request -> {
            zoom.remove(user(request));
        });
    }

    private static Shape app() {
        return Shape.object().perhaps("client_id", Shape.text(APP));
    }

    private void on(ControlApi api, Call call, Action action) {
        api.does(call, request -> {
            action.of(user(request), Fields.of(request));
        });
    }

    private void revoke(User user, Fields fields) {
        boolean one = fields.has("client_id");
        if (fields.flag("silent") && one) {
            zoom.tokens().revoke(AppCalls.asked(zoom, fields), user);
        } else if (fields.flag("silent")) {
            zoom.tokens().revoke(user);
        } else if (one) {
            portal.remove(user, AppCalls.asked(zoom, fields));
        } else {
            portal.removeApps(user);
        }
    }

    private void plans(User user, Fields fields) {
        if (fields.has("webinars")) {
            zoom.plans().hasWebinars(user, fields.flag("webinars"));
        }
        if (fields.has("hosting")) {
            zoom.plans().mayHost(user, fields.flag("hosting"));
        }
    }

    private User user(Request request) {
        return zoom.user(request.variable("id"));
    }
}
