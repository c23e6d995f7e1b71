package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Call queues and shared line groups, and who answers for them. */
final class QueueEndpoints implements Family {
    private static final String QUEUES = "/v2/phone/call_queues";
    private static final String LINES = "/v2/phone/shared_line_groups";
    private static final String QUEUE = "callQueueId";
    private static final String LINE = "slgId";

    private final Crews crews;
    private final Things queues;
    private final Things lines;
    private final Pages pages;

    QueueEndpoints(Switchboard board, Pages pages) {
        this.crews = new Crews(board);
        this.queues = Things.ofAccount(
                board.queues, board.extensions("callQueue", "name").and(new Crew(crews)), pages);
        this.lines = Things.ofAccount(
                board.lines, board.extensions("", "display_name").and(new Crew(crews)), pages);
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String queue = QUEUES + "/{callQueueId}";
        String line = LINES + "/{slgId}";
        endpoints
                .on("GET " + QUEUES, queues::list)
                .on("POST " + QUEUES, this::create)
                .on("GET " + queue, (caller, request) -> queues.show(caller, request, QUEUE))
                .on("PATCH " + queue, (caller, request) -> queues.change(caller, request, QUEUE))
                .on("DELETE " + queue, (caller, request) -> queues.delete(caller, request, QUEUE))
                .on("GET " + queue + "/members", this::members)
                .on("GET " + LINES, lines::list)
                .on("POST " + LINES, lines::create)
                .on(
                        "GET " + LINES + "/{sharedLineGroupId}",
                        (caller, request) -> lines.show(caller, request, "sharedLineGroupId"))
                .on("PATCH " + line, (caller, request) -> lines.change(caller, request, LINE))
                .on("DELETE " + line, (caller, request) -> lines.delete(caller, request, LINE));
        crew(endpoints, queue, queues, QUEUE);
        crew(endpoints, line, lines, LINE);
    }

    private void crew(Endpoints endpoints, String path, Things things, String variable) {
        endpoints
                .on("POST " + path + "/members", (caller, request) -> {
                    crews.add(things.find(caller, request, variable), members(request));
                    return Answer.empty(201);
                })
                .on("DELETE " + path + "/members", (caller, request) -> {
                    crews.clear(things.find(caller, request, variable));
                    return Answer.empty(204);
                })
                .on("DELETE " + path + "/members/{memberId}", (caller, request) -> {
                    Thing thing = things.find(caller, request, variable);
                    if (!crews.remove(thing, request.variable("memberId"))) {
                        throw new ApiError(404, 404, "Member does not exist: " + request.variable("memberId") + ".");
                    }
                    return Answer.empty(204);
                });
    }

    private static ObjectNode members(Request request) {
        if (JsonBody.of(request).path("members") instanceof ObjectNode members && !members.isEmpty()) {
            return members;
        }
        throw ApiError.invalidField("members", "Missing field.");
    }

    private Answer create(Caller caller, Request request) {
        Thing made = queues.made(caller, request);
        crews.add(made, made.said().path("members"));
        List<String> said = queues.stock().kind().answered();
        return Answer.json(201, Members.only(queues.json(made, true), said.stream()));
    }

    private Answer members(Caller caller, Request request) {
        List<ObjectNode> rows = crews.of(queues.find(caller, request, QUEUE)).stream()
                .map(member -> row(member))
                .toList();
        return Answer.json(200, pages.brief(request, "call_queue_members", rows).put("total_records", rows.size()));
    }

    private static ObjectNode row(Crews.Member member) {
        ObjectNode row = Json.object().put("level", member.area() ? "commonArea" : "user");
        return row.setAll(member.json()).put("receive_call", true);
    }
}
