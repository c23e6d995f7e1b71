package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/upcoming_meetings}: what is planned for the next 24 hours. */
public final class UpcomingEndpoint implements Family {
    private static final Duration AHEAD = Duration.ofHours(24);

    private final MeetingBook book;
    private final InstantSource clock;

    public UpcomingEndpoint(MeetingBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/users/{userId}/upcoming_meetings", this::list);
    }

    private Answer list(Caller caller, Request request) {
        User host = caller.find(request.variable("userId"));
        Instant now = clock.instant();
        String last = ZoomTime.utc(now.plus(AHEAD));
        List<ObjectNode> rows = new MeetingList(book)
                .of(host, "upcoming", now).stream()
                        .filter(row -> row.has("start_time")
                                && row.path("start_time").asString("").compareTo(last) <= 0)
                        .map(row -> row.put("is_host", true))
                        .toList();
        ObjectNode json = Json.object().put("total_records", rows.size());
        ArrayNode meetings = json.putArray("meetings");
        rows.forEach(meetings::add);
        return Answer.json(200, json);
    }
}
