package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.config.ConfigurationException;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.web.Admin;
import dev.zoomflow.host.web.access.Gate;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.http.Route;
import java.util.List;

/** What the command line asks of a running host. Always with a token, also where the pages ask for none. */
final class AdminApi {
    private final Admin admin;
    private final Gate gate;

    AdminApi(Admin admin, Gate gate) {
        this.admin = admin;
        this.gate = gate;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/keys", withToken(request -> json(admin.keys().state()))),
                Route.post(
                        "/api/keys/rotate",
                        withToken(request -> json(admin.keys().rotate()))),
                Route.post("/api/keys/drop", withToken(this::drop)),
                Route.post("/api/backup", withToken(this::backup)),
                Route.post("/api/reload", withToken(this::reload)),
                Route.post("/api/rotations/{scope}", withToken(this::rotate)),
                Route.post("/api/rotations/{scope}/end", withToken(this::endRotation)));
    }

    private Route.Action withToken(Route.Action action) {
        return request -> gate.hasToken(request) ? action.answer(request) : Failures.noToken();
    }

    private static Reply json(Object state) {
        return Reply.json(200, Json.of(state));
    }

    private Reply drop(Request request) {
        try {
            return json(admin.keys().drop());
        } catch (StoreException stillNeeded) {
            return Reply.json(
                    409, Json.object("code", "conflict", "message", String.valueOf(stillNeeded.getMessage())));
        }
    }

    private Reply reload(Request request) {
        try {
            return json(admin.reload().now());
        } catch (ConfigurationException wrong) {
            return Reply.json(
                    422, Json.object("code", "invalid_configuration", "message", String.valueOf(wrong.getMessage())));
        }
    }

    private Reply rotate(Request request) {
        var until = admin.secrets().open(request.variable("scope"));
        return Reply.json(200, Json.object("until", EventViews.time(until)));
    }

    private Reply endRotation(Request request) {
        admin.secrets().end(request.variable("scope"));
        return Reply.json(200, Json.object("until", ""));
    }

    private Reply backup(Request request) {
        var copy = admin.copies().resolve(Ids.token() + ".db");
        admin.backup().to(copy);
        return Reply.sending(copy);
    }
}
