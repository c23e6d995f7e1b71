package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountReportsTest {
    private static final String WEEK = "?from=2026-09-01&to=2026-09-08";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-09-06T12:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("report.activities")
    void signingInAndOutIsReported() {
        zoom.people().signIn(anselm);
        zoom.people().signOut(anselm);

        JsonNode rows = api.read("/report/activities").path("activity_logs");

        assertThat(Api.texts(rows, "type")).containsExactly("Sign in", "Sign out");
        assertThat(Api.texts(rows, "email")).containsOnly(anselm.email());
        assertThat(api.read("/report/activities?from=2026-08-01&to=2026-08-20").path("activity_logs"))
                .isEmpty();
    }

    @Test
    @Shows("report.operations")
    void whatAdministratorsDidIsReportedByCategory() {
        api.patch("/users/" + anselm.id(), "{\"dept\":\"Pilots\"}");
        api.patch("/users/" + anselm.id() + "/settings", "{\"in_meeting\":{\"waiting_room\":true}}");

        JsonNode users =
                api.read("/report/operationlogs" + WEEK + "&category_type=user").path("operation_logs");
        assertThat(Api.texts(users, "action")).containsExactly("Update");
        assertThat(Api.texts(users, "operator")).containsExactly(zoom.user().email());
        assertThat(Api.texts(api.read("/report/operationlogs" + WEEK).path("operation_logs"), "category_type"))
                .containsExactly("User", "User Settings");
        assertThat(Api.refusal(api.get("/report/operationlogs" + WEEK + "&category_type=other")))
                .isEqualTo("400 300");
    }

    @Test
    @Shows("report.meeting-activities")
    void whatWentOnInAMeetingIsReported() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        Participant guest = zoom.meetings().join(meeting, anselm);
        zoom.meetings().say(meeting, guest, "Low water at six");
        zoom.meetings().leave(meeting, guest);
        zoom.meetings().end(meeting);
        String path = "/report/meeting_activities" + WEEK + "&meeting_number=" + meeting.id() + "&activity_type=";

        JsonNode all = api.read(path + "All+Activities").path("meeting_activity_logs");
        assertThat(Api.texts(all, "activity_category"))
                .containsExactly(
                        "Meeting Started",
                        "User Join",
                        "User Join",
                        "In-Meeting Chat",
                        "User Left",
                        "User Left",
                        "Meeting Ended");
        assertThat(Api.texts(
                        api.read(path + "User+Join&search_key=" + anselm.email())
                                .path("meeting_activity_logs"),
                        "operator"))
                .containsExactly(anselm.displayName());
        assertThat(Api.refusal(api.get(path + "Dancing"))).isEqualTo("400 300");
    }

    @Test
    @Shows("report.history")
    void whatWasHeldIsReportedWithWhatWasUsed() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        Participant guest = zoom.meetings().join(meeting, anselm);
        zoom.meetings().share(meeting, guest);
        zoom.meetings().ask(meeting, guest, "When?", "At six");
        zoom.meetings().end(meeting);
        Webinar webinar = zoom.webinars().start(zoom.webinars().create(zoom.user(), "Tides explained"));
        zoom.webinars().end(webinar);

        JsonNode all = api.read("/report/history_meetings" + WEEK).path("history_meetings");
        assertThat(Api.texts(all, "type")).containsExactly("Meeting", "Webinar");
        assertThat(all.get(0).at("/feature_used/screen_sharing").asBoolean(false))
                .isTrue();
        assertThat(all.get(0).at("/feature_used/whiteboard").asBoolean(true)).isFalse();
        assertThat(topics("&meeting_type=webinar")).isEqualTo("Tides explained");
        assertThat(topics("&meeting_feature=screen_sharing,poll")).isEqualTo("Tide tables");
        assertThat(topics("&report_type=qa")).isEqualTo("Tide tables");
        assertThat(topics("&report_type=survey&search_key=Tide")).isEmpty();
    }

    private String topics(String query) {
        JsonNode rows = api.read("/report/history_meetings" + WEEK + query).path("history_meetings");
        return String.join(",", Api.texts(rows, "topic"));
    }

    @Test
    @Shows("report.upcoming")
    void whatIsPlannedIsReported() {
        api.post("/users/me/webinars", "{\"topic\":\"Tides explained\",\"start_time\":\"2026-09-07T15:00:00Z\"}");

        assertThat(Api.texts(api.read("/report/upcoming_events" + WEEK).path("upcoming_events"), "topic"))
                .containsExactly(zoom.meetings().all().get(0).topic(), "Tides explained");
        assertThat(Api.texts(
                        api.read("/report/upcoming_events" + WEEK + "&type=webinar")
                                .path("upcoming_events"),
                        "topic"))
                .containsExactly("Tides explained");
        assertThat(api.read("/report/upcoming_events?from=2026-10-01&to=2026-10-08")
                        .path("upcoming_events"))
                .isEmpty();
    }

    @Test
    @Shows("report.storage")
    void theRoomThatRecordingsTakeIsReportedByDay() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);

        JsonNode days = api.read("/report/cloud_recording" + WEEK).path("cloud_recording_storage");

        assertThat(Api.texts(days, "date")).endsWith("2026-09-05", "2026-09-06");
        assertThat(Api.texts(days, "usage")).endsWith("0", "0.13 MB");
    }

    @Test
    @Shows("report.survey")
    void answersToASurveyAreInItsReport() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        Participant guest = zoom.meetings().join(meeting, anselm);
        api.patch(
                "/meetings/" + meeting.id() + "/survey",
                "{\"custom_survey\":{\"title\":\"How was it?\",\"questions\":[{\"name\":\"Right?\"}]}}");
        zoom.meetings().end(meeting);

        zoom.meetings().answerSurvey(meeting, guest, "Right?", "Yes");

        JsonNode report = api.read("/report/meetings/" + meeting.id() + "/survey");
        assertThat(report.path("survey_name").asString("")).isEqualTo("How was it?");
        assertThat(report.at("/survey_answers/0/email").asString("")).isEqualTo(anselm.email());
        assertThat(report.at("/survey_answers/0/answer_details/0/answer").asString(""))
                .isEqualTo("Yes");
        assertThatThrownBy(() -> zoom.meetings().answerSurvey(meeting, guest, "Wrong?", "No"))
                .hasMessageContaining("does not ask \"Wrong?\"");
        assertThat(Api.refusal(api.get("/report/webinars/1/survey"))).isEqualTo("404 3001");
    }

    @Test
    @Shows("report.telephone")
    void whoCameByPhoneIsReported() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().joinByPhone(meeting, "+351210000000");
        zoom.meetings().end(meeting);

        JsonNode rows = api.read("/report/telephone" + WEEK + "&type=2").path("telephony_usage");

        assertThat(Api.texts(rows, "phone_number")).containsExactly("+351210000000");
        assertThat(api.read("/report/telephone" + WEEK).path("telephony_usage")).isEmpty();
        assertThat(Api.refusal(api.get("/report/telephone" + WEEK + "&type=4"))).isEqualTo("400 300");
    }
}
