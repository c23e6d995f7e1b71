package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanningAidsTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-09-06T12:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Meeting planned = zoom.meetings().all().get(0);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void whatIsPlannedForTheNextDayIsUpcoming() {
        assertThat(Api.texts(api.read("/users/me/upcoming_meetings").path("meetings"), "topic"))
                .containsExactly(planned.topic());
        api.post("/users/me/meetings", "{\"topic\":\"Later\",\"start_time\":\"2026-09-09T09:00:00Z\"}");

        assertThat(api.read("/users/me/upcoming_meetings").path("total_records").asInt(0))
                .isEqualTo(1);
        zoom.clock().advance(Duration.ofDays(2));
        assertThat(Api.texts(api.read("/users/me/upcoming_meetings").path("meetings"), "topic"))
                .containsExactly("Later");
    }

    @Test
    void theInvitationSaysWhenAndHowToCome() {
        assertThat(api.read("/meetings/" + planned.id() + "/invitation")
                        .path("invitation")
                        .asString(""))
                .contains(
                        zoom.user().displayName() + " is inviting you",
                        "Topic: " + planned.topic(),
                        "Time: Sep 7, 2026 10:00 AM Europe/Lisbon",
                        "Meeting ID: 860 1234 5678",
                        "https://us02web.zoom.us/j/" + planned.id());
    }

    @Test
    void aMeetingIsKeptAsATemplateUnderOneName() {
        String body = "{\"meeting_id\":" + planned.id() + ",\"name\":\"Weekly\"}";

        JsonNode made = Client.json(api.post("/users/me/meeting_templates", body));

        assertThat(api.post("/users/me/meeting_templates", body).statusCode()).isEqualTo(400);
        assertThat(api.post("/users/me/meeting_templates", body.replace("}", ",\"overwrite\":true}"))
                        .statusCode())
                .isEqualTo(201);
        JsonNode templates = api.read("/users/me/meeting_templates").path("templates");
        assertThat(Api.texts(templates, "name")).containsExactly("Weekly");
        assertThat(Api.texts(templates, "id")).doesNotContain(made.path("id").asString(""));
        assertThat(api.read("/users/me/webinar_templates").path("total_records").asInt(-1))
                .isZero();
    }

    @Test
    void severalPollsAreMadeAtOnceOrNone() {
        String polls = "/meetings/" + planned.id() + "/polls";
        String batch = "/meetings/" + planned.id() + "/batch_polls";

        assertThat(api.post(batch, "{\"polls\":[{\"title\":\"One\"},{}]}").statusCode())
                .isEqualTo(400);
        assertThat(api.read(polls).path("total_records").asInt(-1)).isZero();
        assertThat(Api.texts(
                        Client.json(api.post(batch, "{\"polls\":[{\"title\":\"One\"},{\"title\":\"Two\"}]}"))
                                .path("polls"),
                        "title"))
                .containsExactly("One", "Two");
    }

    @Test
    void theTranscriptOfARecordingIsReadAndDeleted() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        String path = "/meetings/" + meeting.id() + "/transcript";

        assertThat(api.get(path).statusCode()).isEqualTo(404);
        zoom.meetings().finishTranscript(meeting);

        assertThat(api.read(path).path("download_url").asString("")).contains("/rec/download/");
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(api.get(path).body()).contains("\"code\":3322");
    }
}
