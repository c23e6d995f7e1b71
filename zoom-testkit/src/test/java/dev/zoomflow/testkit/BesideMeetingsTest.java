package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Surveys, live streams, links: the same for meetings and webinars. */
class BesideMeetingsTest {
    private static final String STREAM = "{\"stream_url\":\"rtmp://live.example\",\"stream_key\":\"k\","
            + "\"page_url\":\"https://live.example/tides\"}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "webinars"})
    void aSurveyIsReadChangedAndRemoved(String kind) {
        String survey = one(kind) + "/survey";

        assertThat(api.patch(survey, "{\"show_in_the_browser\":false,\"third_party_survey\":\"https://ask.example\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read(survey).path("third_party_survey").asString("")).isEqualTo("https://ask.example");
        assertThat(api.read(survey).path("show_in_the_browser").asBoolean(true)).isFalse();
        assertThat(api.delete(survey).statusCode()).isEqualTo(204);
        assertThat(api.read(survey).has("third_party_survey")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "webinars"})
    void aLiveStreamIsSetUpAndStartedOnlyWhileItIsOn(String kind) {
        String stream = one(kind) + "/livestream";

        assertThat(api.patch(stream, "{\"stream_url\":\"rtmp://live.example\"}").body())
                .contains("\"field\":\"stream_key\"");
        assertThat(api.patch(stream, STREAM).statusCode()).isEqualTo(204);
        assertThat(api.read(stream).path("page_url").asString("")).isEqualTo("https://live.example/tides");
        assertThat(api.patch(stream + "/status", "{\"action\":\"start\"}").body())
                .contains("is not in progress.");
    }

    @Test
    @Shows("meeting.open-apps")
    void anAppOpensByItselfInAMeeting() {
        String apps = one("meetings") + "/open_apps";

        assertThat(Client.text(api.post(apps, ""), "app_id")).isNotEmpty();

        assertThat(api.post(apps, "").statusCode()).isEqualTo(201);
        assertThat(api.delete(apps).statusCode()).isEqualTo(204);
        assertThat(Api.refusal(api.delete(apps))).isEqualTo("404 1401");
        assertThat(Api.refusal(api.post("/meetings/91234567890/open_apps", ""))).isEqualTo("404 3001");
    }

    @Test
    void theStreamOfAMeetingThatIsOnIsTold() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            Told told = new Told(zoom, app);
            Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
            String stream = "/meetings/" + meeting.id() + "/livestream";
            api.patch(stream, STREAM);
            api.patch(stream + "/status", "{\"action\":\"start\"}");
            api.patch(stream + "/status", "{\"action\":\"stop\"}");

            assertThat(told.names("meeting.live"))
                    .containsExactly("meeting.live_streaming_started", "meeting.live_streaming_stopped");
            assertThat(told.object("meeting.live_streaming_started")
                            .at("/live_streaming/custom_live_streaming_settings/page_url")
                            .asString(""))
                    .isEqualTo("https://live.example/tides");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "webinars"})
    void linksAreGivenOutToEachByName(String kind) {
        String one = one(kind);
        JsonNode links =
                Client.json(api.post(one + "/invite_links", "{\"attendees\":[{\"name\":\"Ada\"},{\"name\":\"Ben\"}]}"));

        assertThat(Api.texts(links.path("attendees"), "name")).containsExactly("Ada", "Ben");
        assertThat(Api.texts(links.path("attendees"), "join_url")).doesNotHaveDuplicates();
        assertThat(api.post(one + "/invite_links", "{}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "meetings,local_recording",
        "meetings,live_streaming",
        "meetings,local_archiving",
        "webinars,local_recording",
        "webinars,live_streaming",
        "webinars,local_archiving"
    })
    void aTokenToJoinIsNewEachTimeAndForOneSessionAndTwoMinutes(String kind, String purpose) {
        String one = one(kind);
        JsonNode first = api.read(one + "/jointoken/" + purpose);
        JsonNode second = api.read(one + "/jointoken/" + purpose);

        assertThat(first.propertyNames()).containsExactly("expire_in", "token");
        assertThat(first.path("expire_in").asInt(0)).isEqualTo(120);
        assertThat(first.path("token").asString("")).startsWith(one.substring(one.lastIndexOf('/') + 1) + ".");
        assertThat(second.path("token").asString(""))
                .isNotEqualTo(first.path("token").asString(""));
        assertThat(Api.refusal(api.get("/" + kind + "/91234567890/jointoken/" + purpose)))
                .isEqualTo("404 3001");
    }

    private String one(String kind) {
        return "/" + kind + "/"
                + (kind.equals("meetings")
                        ? zoom.meetings().all().get(0).id()
                        : zoom.webinars().create(zoom.user(), "Reef").id());
    }
}
