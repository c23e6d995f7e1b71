package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordingListTest {
    private static final String LIST = "/users/me/recordings";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("recording.list-today")
    void withoutDatesTheListIsOfToday() {
        finished("Yesterday's");
        zoom.clock().advance(Duration.ofDays(1));
        finished("Today's");

        JsonNode page = api.read(LIST);

        assertThat(Api.texts(page.path("meetings"), "topic")).containsExactly("Today's");
        assertThat(page.path("from").asString("")).isEqualTo("2026-03-11");
    }

    @Test
    @Shows("recording.list-month")
    void aRangeIsCutToTheLastMonthOfIt() {
        finished("Long ago");
        zoom.clock().advance(Duration.ofDays(40));
        finished("Lately");

        JsonNode page = api.read(LIST + "?from=2026-01-01&to=2026-04-30");

        assertThat(Api.texts(page.path("meetings"), "topic")).containsExactly("Lately");
        assertThat(page.path("from").asString("")).isEqualTo("2026-03-30");
    }

    @Test
    void theListComesInPages() {
        List.of("One", "Two", "Three").forEach(this::finished);

        JsonNode first = api.read(LIST + "?page_size=2");
        JsonNode second = api.read(LIST + "?page_size=2&next_page_token="
                + first.path("next_page_token").asString(""));

        assertThat(Api.texts(first.path("meetings"), "topic")).containsExactly("One", "Two");
        assertThat(Api.texts(second.path("meetings"), "topic")).containsExactly("Three");
        assertThat(second.path("total_records").asInt(0)).isEqualTo(3);
    }

    @Test
    void theListOfOneMeetingHasItsRecordingsOnly() {
        Meeting wanted = finished("One");
        finished("Two");

        assertThat(Api.texts(api.read(LIST + "?meeting_id=" + wanted.id()).path("meetings"), "uuid"))
                .containsExactly(wanted.uuid());
    }

    @Test
    void somebodyElsesRecordingsAreNotInTheList() {
        finished("One");

        assertThat(api.read("/users/" + zoom.users().get(1).id() + "/recordings")
                        .path("meetings")
                        .isEmpty())
                .isTrue();
        assertThat(api.get("/users/nobody@example.org/recordings").body()).contains("\"code\":1001");
    }

    @Test
    @Shows("recording.download-access-token")
    void theTokenThatIsAskedForOpensTheFilesForAsLongAsAskedFor() {
        Meeting meeting = finished("One");
        JsonNode recording =
                api.read("/meetings/" + meeting.id() + "/recordings?include_fields=download_access_token&ttl=60");
        String token = recording.path("download_access_token").asString("");
        URI file = URI.create(recording.at("/recording_files/0/download_url").asString(""));
        Client client = new Client(zoom);

        assertThat(client.api(file.getPath(), token).statusCode()).isEqualTo(302);
        zoom.clock().advance(Duration.ofSeconds(61));

        assertThat(client.api(file.getPath(), token).statusCode()).isEqualTo(401);
        assertThat(api.get("/meetings/" + meeting.id() + "/recordings?include_fields=download_access_token&ttl=604801")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsInTheTrashCannotBeDownloaded() {
        Meeting meeting = finished("One");
        String path = "/meetings/" + meeting.id() + "/recordings";
        String token = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();
        String file = URI.create(
                        api.read(path).at("/recording_files/0/download_url").asString(""))
                .getPath();

        assertThat(new Client(zoom).api(file, token).statusCode()).isEqualTo(302);
        api.delete(path);

        assertThat(new Client(zoom).api(file, token).statusCode()).isEqualTo(404);
    }

    private Meeting finished(String topic) {
        Meeting meeting = zoom.meetings().start(zoom.user(), topic);
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        return meeting;
    }
}
