package dev.zoomflow.plugin.connection;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.zoom.MeetingChanges;
import dev.zoomflow.zoom.MeetingSummary;
import dev.zoomflow.zoom.NewMeeting;
import dev.zoomflow.zoom.ZoomApi;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The typed surface over a real connection. */
class ZoomApiTest {
    private final Zoom zoom = Zoom.start().connected();
    private final ZoomApi api = ZoomApi.of(zoom.connection());

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void knowsMe() {
        assertThat(api.me().id()).isEqualTo(zoom.simulator().user().id());
    }

    @Test
    void plansChangesAndCancelsAMeeting() {
        var made = api.createMeeting(NewMeeting.of("Tide tables ☕"));
        assertThat(made.topic()).isEqualTo("Tide tables ☕");
        api.updateMeeting(made.id(), MeetingChanges.none().topic("Ebb"));
        assertThat(api.meeting(made.id()).orElseThrow().topic()).isEqualTo("Ebb");
        api.deleteMeeting(made.id());
        assertThat(api.meeting(made.id())).isEmpty();
        assertFails(Failure.REFUSED, () -> api.deleteMeeting(made.id()))
                .satisfies(problem -> assertThat(problem.code()).contains("3001"));
    }

    @Test
    void listsTheMeetings() {
        assertThat(api.meetings()).extracting(MeetingSummary::topic).contains(Optional.of("Weekly planning"));
    }

    @Test
    void downloadsARecording(@TempDir Path folder) {
        var meetings = zoom.simulator().meetings();
        var meeting = meetings.start(zoom.simulator().user(), "Tides");
        meetings.end(meeting);
        meetings.finishRecording(meeting);
        var files = api.recordings(String.valueOf(meeting.id())).orElseThrow().recordingFiles();
        assertThat(files).isNotEmpty();
        for (var file : files) {
            assertThat(api.download(file, folder.resolve(file.id().orElseThrow())))
                    .isNotEmptyFile();
        }
    }
}
