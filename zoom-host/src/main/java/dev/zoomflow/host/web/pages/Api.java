package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.audit.Line;
import dev.zoomflow.host.connection.Grant;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.doctor.Doctor;
import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.pages.view.ConnectionJson;
import dev.zoomflow.host.web.pages.view.HistoryLine;
import java.util.LinkedHashMap;
import java.util.List;

/** The same as the pages, for programs: reading only, times in UTC. */
final class Api {
    private static final int SHOWN = 50;
    private static final int MOST_LINES = 500;

    private final Core core;
    private final Flow flow;
    private final Views views;
    private final Remedies remedies;
    private final EventViews events;
    private final Doctor doctor;

    Api(Core core, Flow flow, Views views, EventViews events, Doctor doctor) {
        this.core = core;
        this.flow = flow;
        this.views = views;
        this.remedies = new Remedies(views);
        this.events = events;
        this.doctor = doctor;
    }

    Reply connections(Request request) {
        return Reply.json(
                200, Json.of(core.connections().all().stream().map(this::json).toList()));
    }

    /** One connection, what its handlers need and it has not, and its newest changes beside it. */
    Reply connection(Request request) {
        var found = core.connections().find(request.variable("cid"));
        if (found.isEmpty()) {
            return Reply.json(404, Json.object("code", "unknown_connection", "message", "there is no such connection"));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("connection", json(found.get()));
        body.put("lacks", doctor.lacks(found.get()));
        body.put("history", lines(core.connections().history(found.get().id(), SHOWN)));
        return Reply.json(200, Json.of(body));
    }

    /** What became of all connections, also deleted ones: {@code ?after=} the last line that was seen. */
    Reply audit(Request request) {
        var after = request.query("after").filter(text -> text.matches("[0-9]{1,18}"));
        return Reply.json(
                200,
                Json.of(lines(core.connections()
                        .historyAfter(after.map(Long::parseLong).orElse(0L), MOST_LINES))));
    }

    private static List<HistoryLine> lines(List<Line> lines) {
        return lines.stream().map(Remedies::line).toList();
    }

    private ConnectionJson json(StoredConnection connection) {
        var row = views.row(connection);
        return new ConnectionJson(
                connection.id(),
                connection.name(),
                connection.type(),
                connection.authType(),
                row.state(),
                row.status(),
                remedies.card(connection),
                row.identity(),
                connection.grant().map(Grant::account).orElse(""),
                connection.grant().map(Grant::user).orElse(""),
                connection.grant().map(Grant::app).orElse(""));
    }

    /** What the page would list; where more may follow, the header {@code Link} says where. */
    Reply events(Request request) {
        return EventFilter.refusal(request.queryForm()).orElseGet(() -> found(EventFilter.of(request)));
    }

    private Reply found(EventFilter filter) {
        var found = flow.events().search(filter.search(), SHOWN);
        var reply = Reply.json(200, Json.of(events.rows(found.events())));
        return found.older() == 0
                ? reply
                : reply.with("Link", "</api" + filter.older(found.older()) + ">; rel=\"next\"");
    }

    Reply status(Request request) {
        var status = new LinkedHashMap<String, Object>();
        status.put("plugins", core.plugins().reports());
        status.put("connectionTypes", views.cards());
        status.put("inbox", flow.inbox().counts());
        status.put("troubledRuns", flow.engine().troubled(SHOWN).size());
        return Reply.json(200, Json.of(status));
    }
}
