package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArchiveTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
    private final String files = "/past_meetings/" + Api.encode(Api.encode(meeting.uuid())) + "/archive_files";

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("recording.archive")
    void whatMustBeKeptIsToldListedCountedAndDeleted() {
        assertThatThrownBy(() -> zoom.meetings().archive(meeting)).isInstanceOf(IllegalStateException.class);
        Participant guest = zoom.meetings().join(meeting, "Lin");
        zoom.meetings().say(meeting, guest, "Low water at six");
        zoom.meetings().end(meeting);
        zoom.meetings().archive(meeting);

        JsonNode object = told.object("recording.archive_files_completed");
        assertThat(object.path("meeting_type").asString("")).isEqualTo("external");
        JsonNode listed = api.read("/archive_files").path("meetings");
        assertThat(Api.texts(listed, "uuid")).containsExactly(meeting.uuid());
        assertThat(Api.texts(api.read(files).path("archive_files"), "file_type"))
                .containsExactly("MP4", "M4A", "CHAT");
        JsonNode numbers = api.read("/archive_files/statistics");
        assertThat(numbers.at("/statistic_by_file_extension/mp4_file_count").asInt(0))
                .isEqualTo(1);
        assertThat(numbers.at("/statistic_by_file_status/completed_file_count").asInt(0))
                .isEqualTo(3);
        assertThat(api.read("/archive_files?to=2020-01-01T00:00:00Z").path("meetings"))
                .isEmpty();
        assertThat(api.delete(files).statusCode()).isEqualTo(204);
        assertThat(Api.refusal(api.get(files))).isEqualTo("404 3001");
    }

    @Test
    @Shows("recording.archive")
    void aFileOfTheArchiveIsFetchedAndKept() {
        zoom.meetings().end(meeting);
        zoom.meetings().archive(meeting);
        JsonNode file = api.read(files).path("archive_files").get(0);

        String path = file.path("download_url")
                .asString("")
                .substring(zoom.baseUri().toString().length());
        assertThat(new Client(zoom)
                        .api(path, zoom.tokens().issue(zoom.app(), zoom.user()).accessToken())
                        .statusCode())
                .isEqualTo(302);
        assertThat(file.path("auto_delete").asBoolean(false)).isTrue();
        assertThat(api.patch("/archive_files/" + file.path("id").asString(""), "{\"auto_delete\":false}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Api.texts(api.read(files).path("archive_files"), "auto_delete"))
                .containsExactly("false", "true");
        assertThat(Api.refusal(api.patch("/archive_files/nothing", "{\"auto_delete\":false}")))
                .isEqualTo("404 3301");
    }

    @Test
    @Shows("recording.analytics")
    void whoLookedAtARecordingIsSeen() {
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        User anselm = zoom.users().get(1);
        String recordings = "/meetings/" + meeting.id() + "/recordings";
        JsonNode video = api.read(recordings).path("recording_files").get(0);
        String path = video.path("download_url")
                .asString("")
                .substring(zoom.baseUri().toString().length());

        zoom.meetings().watchRecording(meeting, anselm, Duration.ofMinutes(3));
        new Client(zoom).api(path, zoom.tokens().issue(zoom.app(), zoom.user()).accessToken());

        JsonNode day = api.read(recordings + "/analytics_summary")
                .path("analytics_summary")
                .get(0);
        assertThat(day.path("views_total_count").asInt(0)).isEqualTo(1);
        assertThat(day.path("downloads_total_count").asInt(0)).isEqualTo(1);
        JsonNode views = api.read(recordings + "/analytics_details").path("analytics_details");
        assertThat(Api.texts(views, "email")).containsExactly(anselm.email());
        assertThat(Api.texts(views, "duration")).containsExactly("180");
        assertThat(Api.texts(
                        api.read(recordings + "/analytics_details?type=by_download")
                                .path("analytics_details"),
                        "email"))
                .containsExactly(zoom.user().email());
        assertThat(Api.refusal(api.get(recordings + "/analytics_details?type=other")))
                .isEqualTo("400 300");
    }
}
