package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportsTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Meeting planned = zoom.meetings().all().get(0);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows({"report.schedule-time", "report.two-people"})
    void theReportOfAUserListsMeetingsOfTwoOrMore() {
        zoom.meetings().end(zoom.meetings().start(zoom.user(), "Alone"));
        held();

        JsonNode report = api.read("/report/users/me/meetings?from=2026-03-01&to=2026-03-31");

        JsonNode row = report.path("meetings").path(0);
        assertThat(Api.texts(report.path("meetings"), "topic")).containsExactly("Weekly planning");
        assertThat(row.path("schedule_time").asString("")).isEqualTo("09/07/2026 09:00");
        assertThat(row.path("participants_count").asInt(0)).isEqualTo(2);
        assertThat(row.path("source").asString("")).isEqualTo("Zoom");
        assertThat(report.path("from").asString("")).isEqualTo("2026-03-01");
        assertThat(Api.texts(
                        api.read("/report/users/me/meetings?from=2026-03-01&to=2026-03-31&type=pastOne")
                                .path("meetings"),
                        "topic"))
                .containsExactly("Alone");
    }

    @Test
    void whoOnlyJoinedIsListedOnRequest() {
        Meeting meeting = zoom.meetings().start(planned);
        zoom.meetings().join(meeting, zoom.users().get(1));
        zoom.meetings().end(meeting);
        String path = "/report/users/" + zoom.users().get(1).id() + "/meetings?from=2026-03-01&to=2026-03-31";

        assertThat(api.read(path).path("meetings").size()).isZero();
        assertThat(api.read(path + "&type=pastJoined").path("meetings").size()).isEqualTo(1);
    }

    @Test
    @Shows("report.one-month")
    void aLongerRangeIsCutToItsLastMonth() {
        JsonNode report = api.read("/report/users/me/meetings?from=2025-12-01&to=2026-03-31");

        assertThat(report.path("from").asString("")).isEqualTo("2026-02-28");
        assertThat(report.path("to").asString("")).isEqualTo("2026-03-31");
    }

    @Test
    @Shows("report.six-months")
    void reportsReachSixMonthsBack() {
        assertThat(api.get("/report/users/me/meetings?from=2025-01-01&to=2025-01-31")
                        .body())
                .startsWith("{\"code\":300,");
        assertThat(api.get("/report/daily?year=2025&month=1").body())
                .isEqualTo("{\"code\":300,\"message\":\"Daily report can only be provided for a month that falls within"
                        + " the recent 6 months.\"}");
        assertThat(api.get("/report/users/me/meetings").statusCode()).isEqualTo(400);
    }

    @Test
    @Shows({"report.guest-rows", "report.registrant-id"})
    void theParticipantsOfAReportHaveTheirKeys() {
        held();

        JsonNode rows =
                api.read("/report/meetings/" + planned.id() + "/participants").path("participants");
        JsonNode withRegistrants = api.read(
                        "/report/meetings/" + planned.id() + "/participants?include_fields=registrant_id")
                .path("participants");

        assertThat(rows.path(0).path("participant_user_id").asString(""))
                .isEqualTo(zoom.user().id());
        assertThat(rows.path(0).has("customer_key")).isTrue();
        assertThat(rows.path(1).path("id").asString("?")).isEmpty();
        assertThat(rows.path(1).has("participant_user_id")).isFalse();
        assertThat(rows.path(1).has("registrant_id")).isFalse();
        assertThat(withRegistrants.path(1).has("registrant_id")).isTrue();
    }

    @Test
    void aReportAboutNothingSaysSo() {
        assertThat(api.get("/report/meetings/123").body())
                .isEqualTo("{\"code\":3001,\"message\":\"Meeting 123 not found or has expired.\"}");
        held();
        assertThat(api.read("/report/meetings/" + planned.id())
                        .path("total_minutes")
                        .asInt(0))
                .isEqualTo(10);
    }

    @Test
    void theDailyReportHasEveryDayOfTheMonth() {
        held();

        JsonNode report = api.read("/report/daily?year=2026&month=3");

        assertThat(report.path("dates").size()).isEqualTo(31);
        assertThat(report.path("dates").path(9).toString())
                .isEqualTo("{\"date\":\"2026-03-10\",\"new_users\":0,\"meetings\":1,\"participants\":2,"
                        + "\"meeting_minutes\":10}");
    }

    @Test
    void hostsAreActiveOrNot() {
        held();
        String path = "/report/users?from=2026-03-01&to=2026-03-31";

        JsonNode active = api.read(path + "&type=active");

        assertThat(Api.texts(active.path("users"), "email"))
                .containsExactly(zoom.user().email());
        assertThat(active.path("total_meeting_minutes").asInt(0)).isEqualTo(10);
        assertThat(Api.texts(api.read(path + "&type=inactive").path("users"), "email"))
                .hasSize(2)
                .doesNotContain(zoom.user().email());
    }

    @Test
    void anAppOfUsersDoesNotGetReports() {
        Client client = new Client(zoom);

        assertThat(client.api("/v2/report/users?from=2026-03-01&to=2026-03-31", client.accessToken())
                        .body())
                .contains("\"code\":4711", "report:read:list_users:admin");
    }

    private void held() {
        Meeting meeting = zoom.meetings().start(planned);
        zoom.meetings().join(meeting, "Gus Visitor");
        zoom.clock().advance(Duration.ofMinutes(5));
        zoom.meetings().end(meeting);
    }
}
