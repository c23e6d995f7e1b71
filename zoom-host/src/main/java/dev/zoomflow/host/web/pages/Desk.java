package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.web.Templates;
import dev.zoomflow.host.web.access.Gate;
import dev.zoomflow.host.web.access.Session;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.Frame;
import dev.zoomflow.host.web.pages.view.MessagePage;
import java.util.function.Function;

/** Answers requests with pages, each in its browser's session. */
final class Desk {
    private final Session session;
    private final Gate gate;

    Desk(Session session, Gate gate) {
        this.session = session;
        this.gate = gate;
    }

    /** @param page makes the template's parameter from the frame */
    Reply page(Request request, int status, String template, Frame frame, Function<Frame, Object> page) {
        var id = session.of(request);
        var framed = new Frame(frame.title(), frame.section(), session.csrf(id), gate.isSignedIn(request));
        return session.keep(request, id, Reply.html(status, Templates.render(template, page.apply(framed))));
    }

    Reply message(Request request, int status, String title, String text) {
        return message(request, status, title, text, "/connections", "Open the connections");
    }

    Reply message(Request request, int status, String title, String text, String next, String nextText) {
        return request.wantsJson()
                ? Reply.json(status, Json.object("code", title, "message", text))
                : page(
                        request,
                        status,
                        "message",
                        frame(title, ""),
                        frame -> new MessagePage(frame, text, next, nextText));
    }

    static Frame frame(String title, String section) {
        return new Frame(title, section, "", false);
    }

    /** A page of ours in this very browser sent it, or a program with the admin token. */
    boolean isOurs(Request request) {
        return gate.hasToken(request) || session.isOurs(request);
    }
}
