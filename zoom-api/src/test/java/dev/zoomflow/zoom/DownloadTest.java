package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final String FILE = "GET https://zoom.test/rec/download/f1";

    private final FakeZoom zoom = new FakeZoom();
    private final ZoomApi api = ZoomApi.of(zoom);

    @TempDir
    private Path folder;

    @BeforeEach
    void record() {
        zoom.answering(
                "GET meetings/123/recordings",
                "{\"id\":\"123\",\"uuid\":\"u\",\"recording_files\":[{\"id\":\"f1\",\"file_type\":\"MP4\","
                        + "\"download_url\":\"https://zoom.test/rec/download/f1\"},{\"id\":\"f2\"}]}");
    }

    @Test
    void aFileGoesToItsTargetAndLeavesNothingElse() {
        zoom.answeringAs("video/mp4", FILE, "moving pictures");

        var target = api.download(file(0), folder.resolve("tide.mp4"));

        assertThat(target).hasContent("moving pictures");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileCanGoElsewhere() {
        zoom.answeringAs("video/mp4", FILE, "moving pictures");

        assertThat(api.download(file(0), BodyHandlers.ofByteArray())).hasSize(15);
    }

    @Test
    void aWebPageIsNotTakenForTheFile() {
        zoom.answeringAs("text/html; charset=utf-8", FILE, "<p>Sign in</p>");

        assertThatThrownBy(() -> api.download(file(0), folder.resolve("tide.mp4")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("web page");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRefusalLeavesAnEarlierFileAlone() {
        zoom.answeringAs("video/mp4", FILE, "moving pictures");
        var target = api.download(file(0), folder.resolve("tide.mp4"));
        zoom.refusing(FILE, "3301");

        assertThatThrownBy(() -> api.download(file(0), target)).isInstanceOf(ConnectionException.class);

        assertThat(target).hasContent("moving pictures");
    }

    @Test
    void aFileThatZoomIsStillMakingCannotBeFetched() {
        assertThatThrownBy(() -> api.download(file(1), folder.resolve("x")))
                .hasMessage("file f2 cannot be downloaded yet");
    }

    private RecordingFile file(int index) {
        return api.recordings("123").orElseThrow().recordingFiles().get(index);
    }
}
