package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.AuthChoice;
import dev.zoomflow.host.web.pages.view.NewPage;
import dev.zoomflow.host.web.pages.view.TypesPage;
import java.net.URI;

/** "New connection": the selector, then name and authentication type. */
final class NewPages {
    private static final int LONGEST_NAME = 100;

    private final Core core;
    private final Views views;
    private final Desk desk;

    NewPages(Core core, Views views, Desk desk) {
        this.core = core;
        this.views = views;
        this.desk = desk;
    }

    Reply selector(Request request) {
        return desk.page(
                request,
                200,
                "types",
                Desk.frame("New connection", "connections"),
                frame -> new TypesPage(frame, views.cards()));
    }

    Reply choose(Request request) {
        return views.type(request.variable("type"))
                .map(type -> page(request, 200, type, "", ""))
                .orElseGet(() -> unknown(request));
    }

    private Reply page(Request request, int status, ConnectionType type, String name, String problem) {
        var shown = name.isEmpty() ? type.displayName() : name;
        var sent = request.form().text("auth_type");
        var first = views.choices(type, sent).stream()
                .filter(choice -> sent.isEmpty() ? !choice.disabled() : choice.chosen())
                .map(AuthChoice::id)
                .findFirst()
                .orElse("");
        return desk.page(
                request,
                status,
                "new",
                Desk.frame("New " + type.displayName() + " connection", "connections"),
                frame -> new NewPage(frame, views.card(type), views.choices(type, first), shown, problem));
    }

    Reply create(Request request) {
        return views.type(request.form().text("type"))
                .map(type -> create(request, type))
                .orElseGet(() -> unknown(request));
    }

    private Reply create(Request request, ConnectionType type) {
        var name = request.form().text("name");
        var authType = request.form().text("auth_type");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return page(request, 422, type, name, "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        var choice = views.choices(type, authType).stream()
                .filter(AuthChoice::chosen)
                .findFirst();
        if (choice.isEmpty()) {
            return page(request, 422, type, name, "unexpected auth type \"" + authType + "\"");
        } else if (choice.get().disabled()) {
            return page(
                    request,
                    422,
                    type,
                    name,
                    "Not set on the server: " + choice.get().missingText());
        }
        var made = core.connections().create(type.id(), name);
        return Reply.redirect(
                303, URI.create("/" + type.id() + "?cid=" + made.id() + "&origin=web&auth_type=" + authType));
    }

    private Reply unknown(Request request) {
        return desk.message(
                request,
                404,
                "Unknown connection type",
                "No installed plugin offers it; the plugins page shows what is installed.",
                "/plugins",
                "Open the plugins");
    }
}
