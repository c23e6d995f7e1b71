package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordingsTest {
    private static final Duration LENGTH = Duration.ofMinutes(10);

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
    @Shows({"recording.processing", "recording.processing-time"})
    void whatWasRecordedIsThereAfterTwiceItsLengthAndNotBefore() {
        Meeting meeting = recorded("Tide tables");

        assertThat(api.get(path(meeting)).body())
                .isEqualTo("{\"code\":3301,\"message\":\"There is no recording for this meeting.\"}");
        zoom.clock().advance(LENGTH.multipliedBy(2));

        JsonNode recording = api.read(path(meeting));
        assertThat(Api.texts(recording.path("recording_files"), "file_type")).containsExactly("MP4", "M4A", "TIMELINE");
        assertThat(recording.path("duration").asInt(0)).isEqualTo(10);
        assertThat(told.names("recording."))
                .containsExactly("recording.started", "recording.stopped", "recording.completed");
    }

    @Test
    @Shows("recording.transcript-later")
    void theTranscriptFollowsOnItsOwn() {
        Meeting meeting = recorded("Tide tables");
        zoom.clock().advance(LENGTH.multipliedBy(3));

        JsonNode files = told.object("recording.transcript_completed").path("recording_files");
        assertThat(Api.texts(files, "recording_type")).containsExactly("audio_transcript");
        assertThat(Api.texts(api.read(path(meeting)).path("recording_files"), "file_extension"))
                .containsExactly("MP4", "M4A", "JSON", "VTT");
    }

    @Test
    @Shows("recording.several-sets")
    void stoppingAndStartingAgainGivesTwoSetsOfFilesUnderOneUuid() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().startRecording(meeting);
        zoom.clock().advance(LENGTH);
        zoom.meetings().stopRecording(meeting);
        zoom.clock().advance(LENGTH);
        zoom.meetings().startRecording(meeting);
        zoom.clock().advance(LENGTH);
        zoom.meetings().end(meeting);
        zoom.clock().advance(Duration.ofHours(1));

        JsonNode files = told.object("recording.completed").path("recording_files");
        assertThat(Api.texts(files, "file_type")).containsExactly("MP4", "M4A", "TIMELINE", "MP4", "M4A", "TIMELINE");
        assertThat(Api.texts(files, "meeting_id")).containsOnly(meeting.uuid());
        assertThat(Api.texts(files, "recording_start")).contains("2026-03-10T09:00:00Z", "2026-03-10T09:20:00Z");
    }

    @Test
    @Shows("recording.live-events")
    void pausingAndResumingIsToldWithTheTimesOfThePart() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().startRecording(meeting);
        zoom.clock().advance(LENGTH);
        zoom.meetings().pauseRecording(meeting);
        zoom.meetings().resumeRecording(meeting);
        zoom.meetings().stopRecording(meeting);

        assertThat(told.names("recording."))
                .containsExactly("recording.started", "recording.paused", "recording.resumed", "recording.stopped");
        JsonNode started = told.object("recording.started");
        assertThat(started.path("id").isNumber()).isTrue();
        assertThat(started.at("/recording_file/recording_end").asString("?")).isEmpty();
        assertThat(told.object("recording.paused")
                        .at("/recording_file/recording_end")
                        .asString(""))
                .isEqualTo("2026-03-10T09:10:00Z");
    }

    @Test
    void aMeetingThatIsNotRecordedHasNoRecordingToPause() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");

        assertThatThrownBy(() -> zoom.meetings().pauseRecording(meeting)).hasMessageContaining("is not recorded now");
        assertThatThrownBy(() -> zoom.meetings().finishTranscript(meeting)).hasMessageContaining("has no recording");
    }

    @Test
    void aMeetingPlannedToBeRecordedIsRecordedFromItsStart() {
        Meeting planned = zoom.meetings().all().get(0);
        api.patch("/meetings/" + planned.id(), "{\"settings\":{\"auto_recording\":\"cloud\"}}");

        zoom.meetings().start(planned);

        assertThat(told.names()).endsWith("meeting.started", "meeting.participant_joined", "recording.started");
    }

    @Test
    void recordingsAreDeletedWithTheLastOfTheirFilesOnly() {
        Meeting meeting = finished("Tide tables");
        String file = api.read(path(meeting)).at("/recording_files/0/id").asString("");

        assertThat(api.delete(path(meeting) + "/" + file + "?action=delete").statusCode())
                .isEqualTo(204);
        assertThat(Api.texts(api.read(path(meeting)).path("recording_files"), "file_type"))
                .containsExactly("M4A", "TIMELINE");
        assertThat(told.object("recording.deleted").path("recording_count").asInt(0))
                .isEqualTo(1);
        api.delete(path(meeting) + "?action=delete");
        assertThat(api.get(path(meeting)).body())
                .isEqualTo("{\"code\":3301,\"message\":\"This recording does not exist.\"}");
    }

    @Test
    @Shows("recording.trash")
    void whatIsInTheTrashIsNotShownAndCanBeRecovered() {
        Meeting meeting = finished("Tide tables");

        assertThat(api.delete(path(meeting)).statusCode()).isEqualTo(204);
        assertThat(api.get(path(meeting)).statusCode()).isEqualTo(404);
        assertThat(api.read("/users/me/recordings?trash=true")
                        .path("total_records")
                        .asInt(0))
                .isEqualTo(1);
        assertThat(api.put(path(meeting) + "/status", "{\"action\":\"recover\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.get(path(meeting)).statusCode()).isEqualTo(200);
        assertThat(api.put(path(meeting) + "/status", "{\"action\":\"recover\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(told.names("recording.").subList(1, 3)).containsExactly("recording.trashed", "recording.recovered");
        assertThat(told.message("recording.trashed").at("/payload/operator").asString(""))
                .isEqualTo(zoom.user().email());
        assertThat(told.message("recording.trashed").path("download_token").asString(""))
                .isNotEmpty();
    }

    @Test
    void oneFileOfARecordingCanBeTrashedAndRecovered() {
        Meeting meeting = finished("Tide tables");
        String file = path(meeting) + "/"
                + api.read(path(meeting)).at("/recording_files/1/id").asString("");

        api.delete(file + "?action=trash");
        assertThat(Api.texts(api.read(path(meeting)).path("recording_files"), "file_type"))
                .containsExactly("MP4", "TIMELINE");
        assertThat(api.put(file + "/status", "{\"action\":\"recover\"}").statusCode())
                .isEqualTo(204);
        assertThat(api.read(path(meeting)).path("recording_count").asInt(0)).isEqualTo(3);
    }

    @Test
    @Shows("recording.trash-thirty-days")
    void forThirtyDaysTheTrashCanBeRecovered() {
        Meeting meeting = finished("Tide tables");
        api.delete(path(meeting));
        zoom.clock().advance(Duration.ofDays(30).minusSeconds(1));

        assertThat(api.put(path(meeting) + "/status", "{\"action\":\"recover\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.get(path(meeting)).statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("recording.trash-thirty-days")
    void afterThirtyDaysTheTrashIsEmptied() {
        Meeting meeting = finished("Tide tables");
        api.delete(path(meeting));
        zoom.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(told.names("recording.")).endsWith("recording.trashed");

        zoom.clock().advance(Duration.ofSeconds(1));

        assertThat(told.names("recording.")).endsWith("recording.trashed", "recording.deleted");
        assertThat(api.put(path(meeting) + "/status", "{\"action\":\"recover\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anUnknownActionIsRefused() {
        Meeting meeting = finished("Tide tables");

        assertThat(api.delete(path(meeting) + "?action=burn").body()).contains("\"code\":300", "\"field\":\"action\"");
        assertThat(api.put(path(meeting) + "/status", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void theSettingsSayWhoMaySeeItAndANewTopicIsTold() {
        Meeting meeting = finished("Tide tables");

        assertThat(api.read(path(meeting) + "/settings").path("share_recording").asString(""))
                .isEqualTo("publicly");
        assertThat(Api.refusal(api.patch(path(meeting) + "/settings", "{\"share_recording\":\"nobody\"}")))
                .isEqualTo("400 300");
        assertThat(api.patch(path(meeting) + "/settings", "{\"topic\":\"Ebb\",\"share_recording\":\"none\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.read(path(meeting) + "/settings").path("share_recording").asString(""))
                .isEqualTo("none");
        assertThat(api.read(path(meeting)).path("topic").asString("")).isEqualTo("Ebb");
        JsonNode renamed = told.message("recording.renamed").path("payload");
        assertThat(renamed.at("/old_object/topic").asString("")).isEqualTo("Tide tables");
        assertThat(renamed.at("/object/topic").asString("")).isEqualTo("Ebb");
    }

    private Meeting recorded(String topic) {
        Meeting meeting = zoom.meetings().start(zoom.user(), topic);
        zoom.meetings().startRecording(meeting);
        zoom.clock().advance(LENGTH);
        zoom.meetings().end(meeting);
        return meeting;
    }

    private Meeting finished(String topic) {
        Meeting meeting = zoom.meetings().start(zoom.user(), topic);
        zoom.clock().advance(LENGTH);
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        return meeting;
    }

    private static String path(Meeting meeting) {
        return "/meetings/" + Api.encode(Api.encode(meeting.uuid())) + "/recordings";
    }
}
