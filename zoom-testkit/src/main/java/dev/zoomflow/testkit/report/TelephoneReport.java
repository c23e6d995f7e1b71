package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Stay;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/telephone}: who came by phone. All dial ordinary numbers, which is type 2 and costs nothing. */
public final class TelephoneReport implements Family {
    private static final Pattern NUMBER = Pattern.compile("\\+\\d{6,15}");
    private static final Set<String> TYPES = Set.of("1", "2", "3");
    private static final String ORDINARY = "2";

    private final PastMeetings held;
    private final Pages pages;
    private final InstantSource clock;

    public TelephoneReport(PastMeetings held, Pages pages, InstantSource clock) {
        this.held = held;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/telephone", this::list);
    }

    private Answer list(Caller caller, Request request) {
        DateWindow window = RecentMonths.window(request, clock);
        String type = request.queryParameters().filled("type").orElse("1");
        if (!TYPES.contains(type)) {
            throw ApiError.invalid("Invalid field: type.");
        }
        String when = request.queryParameters().filled("query_date_type").orElse("start_time");
        List<ObjectNode> rows = held.of(caller).stream()
                .flatMap(past -> past.stays().stream()
                        .filter(stay -> type.equals(ORDINARY) && isCall(stay))
                        .filter(stay -> window.contains(time(when, past, stay)))
                        .map(stay -> row(past, stay)))
                .toList();
        ObjectNode page = pages.page(request, "telephony_usage", rows);
        return Answer.json(200, window.around(page.remove(List.of("page_number"))));
    }

    /** Who calls is named by the number. */
    private static boolean isCall(Stay stay) {
        return NUMBER.matcher(stay.participant().name()).matches();
    }

    private static Instant time(String when, PastMeeting past, Stay stay) {
        return switch (when) {
            case "start_time" -> stay.participant().joinedAt();
            case "end_time" -> stay.leftAt();
            case "meeting_start_time" -> past.start();
            case "meeting_end_time" -> past.end();
            default -> throw ApiError.invalid("Invalid field: query_date_type.");
        };
    }

    private static ObjectNode row(PastMeeting past, Stay stay) {
        ObjectNode json = Json.object().put("meeting_id", past.entry().id());
        json.put("uuid", past.entry().uuid())
                .put("meeting_type", past.entry().kind().word());
        json.put("host_id", past.host().id()).put("host_name", past.host().displayName());
        json.put("host_email", past.host().email()).put("dept", "");
        json.put("phone_number", stay.participant().name()).put("type", "Toll");
        json.put("start_time", ZoomTime.utc(stay.participant().joinedAt()));
        json.put("end_time", ZoomTime.utc(stay.leftAt()));
        json.put("duration", stay.duration().plusSeconds(59).toMinutes());
        return json.put("rate", 0).put("total", 0);
    }
}
