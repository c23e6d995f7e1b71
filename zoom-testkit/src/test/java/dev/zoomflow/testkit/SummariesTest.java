package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SummariesTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
    private final String path = "/meetings/" + Api.encode(Api.encode(meeting.uuid())) + "/meeting_summary";

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("meeting.summary")
    void aSummaryIsToldReadListedAndDeleted() {
        zoom.meetings().end(meeting);
        zoom.meetings().summarize(meeting, "The tables are right.", "Print them");

        JsonNode object = told.object("meeting.summary_completed");
        assertThat(object.path("meeting_uuid").asString("")).isEqualTo(meeting.uuid());
        JsonNode summary = api.read(path);
        assertThat(summary.path("summary_overview").asString("")).isEqualTo("The tables are right.");
        assertThat(summary.path("next_steps").get(0).asString("")).isEqualTo("Print them");
        assertThat(Api.texts(api.read("/meetings/meeting_summaries").path("summaries"), "meeting_topic"))
                .containsExactly("Tide tables");
        assertThat(api.read("/meetings/meeting_summaries?to=2020-01-01T00:00:00Z")
                        .path("summaries"))
                .isEmpty();
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(told.last("meeting.summary_deleted").path("operator").asString(""))
                .isEqualTo(zoom.user().email());
        assertThat(Api.refusal(api.get(path))).isEqualTo("404 3001");
    }

    @Test
    void whatIsOnHasNoSummaryYet() {
        assertThatThrownBy(() -> zoom.meetings().summarize(meeting, "Too early"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not over");
    }

    @Test
    @Shows("live.media-stream")
    void anAppHearsAMeetingUntilItIsStopped() {
        String streams = "/live_meetings/" + meeting.id() + "/rtms_app/status";

        assertThat(Api.refusal(api.patch(streams, "{\"action\":\"stop\"}"))).isEqualTo("400 3000");
        api.patch(streams, "{\"action\":\"start\"}");
        assertThat(api.patch(streams, "{\"action\":\"start\"}").statusCode()).isEqualTo(204);
        api.patch(streams, "{\"action\":\"pause\"}");
        assertThat(api.patch(streams, "{\"action\":\"stop\"}").statusCode()).isEqualTo(204);

        assertThat(told.names("meeting.rtms")).containsExactly("meeting.rtms_started", "meeting.rtms_stopped");
        assertThat(told.last("meeting.rtms_stopped").path("rtms_stream_id"))
                .isEqualTo(told.last("meeting.rtms_started").path("rtms_stream_id"));
        assertThat(Api.refusal(api.patch(streams, "{\"action\":\"shout\"}"))).isEqualTo("400 300");
    }

    @Test
    @Shows("live.sip-dialing")
    void aRoomSystemIsGivenAnAddressToDial() {
        JsonNode answer = Client.json(api.post("/meetings/" + meeting.id() + "/sip_dialing", "{\"passcode\":\"77\"}"));

        assertThat(answer.path("sip_dialing").asString(""))
                .startsWith(meeting.id() + ".77.")
                .endsWith("@zoomcrc.com");
        assertThat(Api.refusal(api.post("/meetings/1/sip_dialing", "{}"))).isEqualTo("404 3001");
        assertThat(api.read("/meetings/" + meeting.id() + "/token")
                        .path("token")
                        .asString(""))
                .startsWith("https://wmcc.zoom.us/closedcaption?id=" + meeting.id());
        assertThat(Api.refusal(api.get("/meetings/" + meeting.id() + "/token?type=other")))
                .isEqualTo("400 300");
    }
}
