package dev.zoomflow.host.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.host.explain.Explaining;
import dev.zoomflow.host.explain.Explanation;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.ExplainPage;
import java.util.Optional;

/** Why did, or did not, this connection get that event? For a stored event, and for one that somebody pasted. */
final class ExplainPages {
    private static final String UNREADABLE =
            "No connection type can read this as an event: paste the body of a delivery, or its headers, an empty line and its body.";

    private static final String NO_CONNECTION = "There is no such connection: it was deleted, or the ID is wrong.";

    private final Explaining explaining;
    private final Desk desk;

    ExplainPages(Explaining explaining, Desk desk) {
        this.explaining = explaining;
        this.desk = desk;
    }

    Reply form(Request request) {
        return page(request, 200, Optional.empty(), "");
    }

    Reply pasted(Request request) {
        var form = request.form();
        var text = form.first("delivery").orElse("");
        var connection = form.first("connection").filter(id -> !id.isBlank());
        if (connection.filter(id -> !explaining.knows(id)).isPresent()) {
            return page(request, 404, Optional.empty(), NO_CONNECTION);
        }
        var found = explaining.pasted(text, connection);
        return found.isPresent() ? page(request, 200, found, "") : page(request, 422, found, UNREADABLE);
    }

    Reply stored(Request request) {
        var found = find(request);
        if (namesNobody(request, found)) {
            return page(request, 404, Optional.empty(), NO_CONNECTION);
        }
        return found.isPresent()
                ? page(request, 200, found, "")
                : page(request, 404, found, "There is no such event: it was erased, or the address is wrong.");
    }

    private Reply page(Request request, int status, Optional<Explanation> found, String problem) {
        return desk.page(
                request,
                status,
                "explain",
                Desk.frame("Why did it get there?", "events"),
                frame -> new ExplainPage(frame, found, problem));
    }

    private Optional<Explanation> find(Request request) {
        return EventPages.number(request.variable("seq"))
                .flatMap(seq -> explaining.stored(seq, request.query("connection")));
    }

    /** One that was deleted may have got the event all the same. */
    private boolean namesNobody(Request request, Optional<Explanation> found) {
        return request.query("connection").filter(id -> !explaining.knows(id)).isPresent()
                && found.filter(explanation -> explanation.got().isEmpty()).isPresent();
    }

    Reply api(Request request) {
        var found = find(request);
        if (namesNobody(request, found)) {
            return unknownConnection();
        }
        return found.map(explanation -> Reply.json(200, Json.of(explanation)))
                .orElseGet(() -> Reply.json(
                        404,
                        Json.object(
                                "code",
                                "unknown_event",
                                "message",
                                "there is no such event: it was erased, or never came")));
    }

    /** The body is what was pasted, as it is. */
    Reply apiPasted(Request request) {
        if (request.query("connection").filter(id -> !explaining.knows(id)).isPresent()) {
            return unknownConnection();
        }
        return explaining
                .pasted(new String(request.body(), UTF_8), request.query("connection"))
                .map(found -> Reply.json(200, Json.of(found)))
                .orElseGet(() -> Reply.json(422, Json.object("code", "unreadable", "message", UNREADABLE)));
    }

    private static Reply unknownConnection() {
        return Reply.json(404, Json.object("code", "unknown_connection", "message", NO_CONNECTION));
    }
}
