package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.web.Core;
import dev.zoomflow.host.web.Flow;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.util.LinkedHashMap;

/** The same as the pages, for programs. Reading only. */
final class Api {
    private static final int SHOWN = 50;

    private final Core core;
    private final Flow flow;
    private final Views views;
    private final EventViews events;

    Api(Core core, Flow flow, Views views, EventViews events) {
        this.core = core;
        this.flow = flow;
        this.views = views;
        this.events = events;
    }

    Reply connections(Request request) {
        return Reply.json(
                200, Json.of(core.connections().all().stream().map(views::row).toList()));
    }

    Reply events(Request request) {
        return Reply.json(200, Json.of(events.rows(flow.events().recent(SHOWN))));
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
