package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScenarioTest {
    private static final Scenario THREE = Scenario.lasting(Duration.ofMinutes(10))
            .with("Gus Visitor", "Ina Late")
            .rejoining("Ina Late");

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Told told = new Told(zoom, app);

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    @Shows("live.order")
    void aMeetingOfThreeOfWhomOneRejoinsAndWhichIsRecordedIsOneCall() {
        // tag::scenario[]
        Meeting meeting = zoom.meetings()
                .hold(
                        zoom.user(),
                        "Tide tables",
                        Scenario.lasting(Duration.ofMinutes(10))
                                .with("Gus Visitor", "Ina Late")
                                .rejoining("Ina Late")
                                .recorded());
        // end::scenario[]

        assertThat(told.names())
                .containsExactly(
                        "meeting.started",
                        "meeting.participant_joined",
                        "meeting.participant_joined",
                        "meeting.participant_joined",
                        "recording.started",
                        "meeting.participant_left",
                        "meeting.participant_joined",
                        "meeting.participant_left",
                        "meeting.participant_left",
                        "recording.stopped",
                        "meeting.participant_left",
                        "meeting.ended",
                        "recording.completed",
                        "recording.transcript_completed");
        assertThat(meeting.live()).isFalse();
    }

    @Test
    void afterwardsTheApiShowsWhatHappened() {
        Meeting meeting = zoom.meetings().hold(zoom.user(), "Tide tables", THREE.recorded());

        JsonNode past = api.read("/past_meetings/" + meeting.id());
        JsonNode rows =
                api.read("/past_meetings/" + meeting.id() + "/participants").path("participants");
        JsonNode recording = api.read("/meetings/" + meeting.id() + "/recordings");

        assertThat(past.path("participants_count").asInt(0)).isEqualTo(3);
        assertThat(past.path("end_time").asString("")).isEqualTo("2026-03-10T09:10:00Z");
        assertThat(Api.texts(rows, "name"))
                .containsExactly(zoom.user().displayName(), "Gus Visitor", "Ina Late", "Ina Late");
        assertThat(Api.texts(rows, "join_time"))
                .containsExactly(
                        "2026-03-10T09:00:00Z", "2026-03-10T09:00:07Z", "2026-03-10T09:00:14Z", "2026-03-10T09:04:18Z");
        assertThat(recording.path("recording_count").asInt(0)).isEqualTo(4);
    }

    @Test
    void whatPeopleWriteAndShowIsToldAndRecorded() {
        Meeting meeting = zoom.meetings()
                .hold(
                        zoom.user(),
                        "Tide tables",
                        THREE.saying("Gus Visitor", "Ebb at nine")
                                .sharing("Gus Visitor")
                                .recorded());

        assertThat(told.names()).contains("meeting.sharing_started", "meeting.sharing_ended");
        assertThat(told.object("meeting.chat_message_sent")
                        .at("/chat_message/message_content")
                        .asString(""))
                .isEqualTo("Ebb at nine");
        JsonNode files = api.read("/meetings/" + meeting.id() + "/recordings").path("recording_files");
        assertThat(Api.texts(files, "file_type")).contains("CHAT");
    }

    @Test
    void whoWaitsIsAdmittedFirst() {
        zoom.meetings().hold(zoom.user(), "Tide tables", THREE.waiting("Gus Visitor"));

        assertThat(told.names().subList(2, 5))
                .containsExactly(
                        "meeting.participant_joined_waiting_room",
                        "meeting.participant_admitted",
                        "meeting.participant_joined");
    }

    @Test
    void aWebinarIsHeldLikeAMeeting() {
        Webinar webinar = zoom.webinars()
                .hold(zoom.user(), "Reef", THREE.with(zoom.users().get(1)));

        assertThat(told.names())
                .startsWith("webinar.created", "webinar.started")
                .endsWith("webinar.ended");
        assertThat(api.read("/past_webinars/" + webinar.id() + "/participants")
                        .path("participants")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void whatBeginsHappensAsTheClockGoes() {
        Meeting meeting = zoom.meetings().begin(zoom.user(), "Tide tables", THREE);

        assertThat(zoom.meetings().participants(meeting)).hasSize(1);
        zoom.clock().advance(Duration.ofSeconds(20));
        assertThat(zoom.meetings().participants(meeting)).hasSize(3);
        zoom.clock().advance(Duration.ofMinutes(4));
        assertThat(zoom.meetings().participants(meeting)).hasSize(3);
        zoom.clock().advance(Duration.ofMinutes(6));
        assertThat(zoom.meetings().find(meeting.uuid()).live()).isFalse();
    }

    @Test
    void whoEndsTheMeetingEndsTheScenario() {
        Meeting meeting = zoom.meetings().begin(zoom.user(), "Tide tables", THREE);
        zoom.clock().advance(Duration.ofSeconds(20));

        api.put("/meetings/" + meeting.id() + "/status", "{\"action\":\"end\"}");
        zoom.clock().advance(Duration.ofMinutes(20));

        assertThat(told.names()).endsWith("meeting.ended").hasSize(8);
    }

    @Test
    void aScenarioKnowsItsPeople() {
        assertThatThrownBy(() -> THREE.rejoining("Nobody")).hasMessageContaining("nobody called Nobody comes");
        assertThatThrownBy(() -> Scenario.lasting(Duration.ofSeconds(3))).hasMessageContaining("a minute at least");
    }
}
