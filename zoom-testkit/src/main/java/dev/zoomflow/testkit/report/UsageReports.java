package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.pastmeeting.PastMeeting;
import dev.zoomflow.testkit.pastmeeting.PastMeetings;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/report/daily} and {@code /v2/report/users}. */
public final class UsageReports implements Family {
    private final PastMeetings meetings;
    private final Pages pages;
    private final InstantSource clock;

    public UsageReports(PastMeetings meetings, Pages pages, InstantSource clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/report/daily", this::daily).on("GET /v2/report/users", this::hosts);
    }

    private Answer daily(Caller caller, Request request) {
        YearMonth month = month(request.queryParameters());
        List<PastMeeting> all = meetings.of(caller);
        ObjectNode json = Json.object();
        ArrayNode dates = json.putArray("dates");
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            List<PastMeeting> ofDay = all.stream()
                    .filter(past ->
                            LocalDate.ofInstant(past.start(), ZoneOffset.UTC).equals(date))
                    .toList();
            ObjectNode row = dates.addObject().put("date", date.toString()).put("new_users", 0);
            sums(row, ofDay);
        }
        return Answer.json(200, json.put("month", month.getMonthValue()).put("year", month.getYear()));
    }

    private YearMonth month(Parameters query) {
        YearMonth current = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        try {
            YearMonth month = YearMonth.of(
                    query.filled("year").map(Integer::parseInt).orElse(current.getYear()),
                    query.filled("month").map(Integer::parseInt).orElse(current.getMonthValue()));
            if (month.isAfter(current) || RecentMonths.tooOld(month.atEndOfMonth(), clock)) {
                throw ApiError.invalid(
                        "Daily report can only be provided for a month that falls within the recent 6 months.");
            }
            return month;
        } catch (NumberFormatException | DateTimeException malformed) {
            throw ApiError.invalid("Invalid field: month.");
        }
    }

    private Answer hosts(Caller caller, Request request) {
        DateWindow window = RecentMonths.window(request, clock);
        boolean active =
                request.queryParameters().filled("type").orElse("active").equals("active");
        List<PastMeeting> held = meetings.of(caller).stream()
                .filter(past -> window.contains(past.start()))
                .toList();
        List<ObjectNode> rows = caller.directory().users().stream()
                .filter(caller::maySee)
                .filter(user -> of(user, held).isEmpty() != active)
                .map(user -> row(user, of(user, held)))
                .toList();
        ObjectNode page = pages.page(request, "users", rows);
        page.put("total_meetings", held.size());
        page.put("total_participants", sum(held, PastMeeting::people));
        page.put("total_meeting_minutes", sum(held, PastMeeting::totalMinutes));
        return Answer.json(200, window.around(page));
    }

    private static List<PastMeeting> of(User host, List<PastMeeting> held) {
        return held.stream().filter(past -> past.host().id().equals(host.id())).toList();
    }

    private static ObjectNode row(User user, List<PastMeeting> held) {
        ObjectNode json = Json.object();
        json.put("id", user.id()).put("email", user.email()).put("user_name", user.displayName());
        json.put("type", 2).put("dept", "");
        sums(json, held);
        json.putArray("custom_attributes");
        return json;
    }

    private static void sums(ObjectNode json, List<PastMeeting> held) {
        json.put("meetings", held.size()).put("participants", sum(held, PastMeeting::people));
        json.put("meeting_minutes", sum(held, PastMeeting::totalMinutes));
    }

    private static long sum(List<PastMeeting> held, ToLongFunction<PastMeeting> number) {
        return held.stream().mapToLong(number).sum();
    }
}
