package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomApiTest {
    private final FakeZoom zoom = new FakeZoom();
    private final ZoomApi api = ZoomApi.of(zoom);

    @Test
    void meIsTheConnectionsUser() {
        zoom.answering("GET users/me", "{\"id\":\"uOtter\",\"email\":\"otter@river.example\",\"fur\":\"thick\"}");

        var me = api.me();

        assertThat(me.id()).isEqualTo("uOtter");
        assertThat(me.email()).contains("otter@river.example");
        assertThat(me.displayName()).isEmpty();
        assertThat(me.json()).contains("\"fur\":\"thick\"");
    }

    @Test
    void meetingsAreFetchedPageByPageWhenSomebodyGetsThere() {
        zoom.answering(
                "GET users/me/meetings?page_size=300",
                "{\"next_page_token\":\"a+b=\",\"meetings\":[{\"id\":1,\"topic\":\"One\"},{\"id\":2}]}");
        zoom.answering(
                "GET users/me/meetings?page_size=300&next_page_token=a%2Bb%3D",
                "{\"next_page_token\":\"\",\"meetings\":[{\"id\":3,\"start_time\":\"2026-03-02T10:00:00Z\"}]}");

        var meetings = api.meetings().iterator();
        assertThat(zoom.asked()).isEmpty();
        assertThat(meetings.next().topic()).contains("One");
        assertThat(meetings.next().json()).isEqualTo("{\"id\":2}");
        assertThat(zoom.asked()).hasSize(1);
        assertThat(meetings.next().startTime()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(meetings.hasNext()).isFalse();
        assertThat(zoom.asked()).hasSize(2);
    }

    @Test
    void aListThatGoesRoundInCirclesEnds() {
        zoom.answering("GET users/me/meetings?page_size=300", "{\"next_page_token\":\"x\",\"meetings\":[]}");
        zoom.answering(
                "GET users/me/meetings?page_size=300&next_page_token=x", "{\"next_page_token\":\"x\",\"meetings\":[]}");

        assertThatThrownBy(() -> api.meetings().count()).hasMessageContaining("has no end");
    }

    @Test
    void aMeetingThatIsGoneIsEmpty() {
        zoom.refusing("GET meetings/123", "3001");

        assertThat(api.meeting("123")).isEmpty();
    }

    @Test
    void anyOtherRefusalIsThrown() {
        zoom.refusing("GET meetings/123", "4711");

        assertThatThrownBy(() -> api.meeting("123"))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.code()).contains("4711"));
    }

    @Test
    void aMeetingShowsItsSecretsToNobodyByAccident() {
        zoom.answering(
                "GET meetings/123",
                "{\"id\":123,\"topic\":\"Tide\",\"start_url\":\"https://zoom.us/s/123?zak=private\",\"password\":\"pw-private\"}");

        var meeting = api.meeting("123").orElseThrow();

        assertThat(meeting.password()).contains(Secret.of("pw-private"));
        assertThat(meeting.startUrl().orElseThrow().reveal()).endsWith("zak=private");
        assertThat(meeting.toString()).doesNotContain("private");
    }

    @Test
    void aNewMeetingIsSentInZoomsWords() {
        zoom.answering("POST users/me/meetings", "{\"id\":9,\"topic\":\"Tide \\\"tables\\\"\"}");

        var made = api.createMeeting(NewMeeting.of("Tide \"tables\"")
                .startingAt(Instant.parse("2026-03-02T10:00:00.999Z"))
                .lasting(Duration.ofMinutes(45))
                .withPassword(Secret.of("pw"))
                .shownIn("Europe/Lisbon"));

        assertThat(made.id()).isEqualTo("9");
        assertThat(zoom.asked())
                .containsExactly("POST users/me/meetings {\"topic\":\"Tide \\\"tables\\\"\",\"type\":2,"
                        + "\"start_time\":\"2026-03-02T10:00:00Z\",\"duration\":45,\"password\":\"pw\","
                        + "\"timezone\":\"Europe/Lisbon\"}");
    }

    @Test
    void aMeetingWithoutStartIsAnInstantOne() {
        zoom.answering("POST users/me/meetings", "{\"id\":9,\"topic\":\"Now\"}");

        api.createMeeting(NewMeeting.of("Now"));

        assertThat(zoom.asked()).containsExactly("POST users/me/meetings {\"topic\":\"Now\",\"type\":1}");
    }

    @Test
    void onlyWhatChangesIsSent() {
        zoom.answering("PATCH meetings/123", "");

        api.updateMeeting("123", MeetingChanges.none().agenda("").topic("Ebb\n"));

        assertThat(zoom.asked()).containsExactly("PATCH meetings/123 {\"topic\":\"Ebb\\u000a\",\"agenda\":\"\"}");
    }

    @Test
    void deletingAMeetingThatIsGoneIsRefused() {
        zoom.answering("DELETE meetings/123", "").refusing("DELETE meetings/124", "3001");

        api.deleteMeeting("123");

        assertThatThrownBy(() -> api.deleteMeeting("124")).isInstanceOf(ConnectionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "123, meetings/123",
        "4jpRWT==, meetings/4jpRWT%3D%3D",
        "a/b+c==, meetings/a%2Fb%2Bc%3D%3D",
        "/ab==, meetings/%252Fab%253D%253D",
        "a//b, meetings/a%252F%252Fb"
    })
    void uuidsAreEncodedAsZoomDecodesThem(String id, String path) {
        zoom.answering("GET " + path + "/recordings", "{\"id\":\"1\",\"uuid\":\"u\",\"recording_files\":[]}");

        assertThat(api.recordings(id).orElseThrow().recordingFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "12 34", "1?x=y", "1#"})
    void whatCannotBeAnIdIsNeverSent(String id) {
        assertThatThrownBy(() -> api.meeting(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + id + "'");
        assertThat(zoom.asked()).isEmpty();
    }

    @Test
    void recordingsThatAreNotThereYetAreEmpty() {
        zoom.refusing("GET meetings/123/recordings", "3301");

        assertThat(api.recordings("123")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[1]", "{\"id\":", "{\"email\":\"otter@river.example\"}"})
    void anAnswerThatIsNotWhatZoomPromisesIsAProtocolFailure(String answer) {
        zoom.answering("GET users/me", answer);

        assertThatThrownBy(api::me)
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.failure()).isEqualTo(Failure.PROTOCOL))
                .hasMessageNotContaining("otter@");
    }
}
