package dev.zoomflow.testkit.summary;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.rest.TimeWindow;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/meeting_summary} and the list of an account's. */
public final class SummaryEndpoints implements Family {
    private static final String ONE = "/v2/meetings/{meetingId}/meeting_summary";

    private final Summaries summaries;
    private final Pages pages;

    public SummaryEndpoints(Summaries summaries, Pages pages) {
        this.summaries = summaries;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/meetings/meeting_summaries", this::list)
                .on(
                        "GET " + ONE,
                        (caller, request) ->
                                Answer.json(200, find(caller, request).answer()))
                .on("DELETE " + ONE, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        TimeWindow window = TimeWindow.of(request.queryParameters());
        List<ObjectNode> rows = summaries.all().stream()
                .filter(summary -> caller.maySee(summary.meeting().host()))
                .filter(summary -> window.contains(summary.at()))
                .map(Summary::row)
                .toList();
        return Answer.json(200, window.around(pages.brief(request, "summaries", rows)));
    }

    private Answer delete(Caller caller, Request request) {
        summaries.delete(find(caller, request), caller.user());
        return Answer.empty(204);
    }

    private Summary find(Caller caller, Request request) {
        String id = request.variable("meetingId");
        return summaries
                .find(id)
                .filter(summary -> caller.maySee(summary.meeting().host()))
                .orElseThrow(() -> Kind.MEETING.noSuch(id));
    }
}
