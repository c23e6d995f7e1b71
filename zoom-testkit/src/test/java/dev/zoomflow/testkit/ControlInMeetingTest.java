package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlInMeetingTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Told told = new Told(zoom, app);
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
    private final String path = "/meetings/" + meeting.id();

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void theRecordingIsStartedPausedResumedAndStopped() {
        for (String step : List.of("start", "pause", "resume", "stop")) {
            assertThat(post(path + "/recording/" + step, "").statusCode()).isEqualTo(204);
        }

        assertThat(told.names("recording."))
                .containsExactly("recording.started", "recording.paused", "recording.resumed", "recording.stopped");
        assertThat(error(post(path + "/recording/stop", ""))).contains("meeting " + meeting.id(), "is not recorded");
    }

    @Test
    void whatWasRecordedIsThereWithItsTranscriptAndIsWatched() {
        post(path + "/recording/start", "");
        post(path + "/end", "");
        post(path + "/recording", "");
        post(path + "/transcript", "");
        post(path + "/recording/watch", "{\"user\":\"" + zoom.users().get(1).email() + "\",\"duration\":\"PT3M\"}");
        post(path + "/archive", "");

        assertThat(told.names("recording."))
                .contains("recording.completed", "recording.transcript_completed", "recording.archive_files_completed");
        assertThat(new Api(zoom)
                        .read("/meetings/" + meeting.id() + "/recordings/analytics_details?type=by_view")
                        .path("analytics_details")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whoKnocksIsListedAdmittedAndSentBack() {
        JsonNode waits = Client.json(post(path + "/knock", "{\"guest\":\"Gus Visitor\"}"));
        String handle = waits.path("handle").asString("");
        assertThat(list(path + "/waiting").path(0)).isEqualTo(waits);

        JsonNode stay = Client.json(post(path + "/admit", handle(handle)));
        assertThat(list(path + "/waiting").size()).isZero();
        assertThat(list(path + "/participants").findValuesAsString("name")).contains("Gus Visitor");

        post(path + "/put-in-waiting-room", handle(stay.path("handle").asString("")));
        post(path + "/give-up", handle(list(path + "/waiting").at("/0/handle").asString("")));
        assertThat(list(path + "/waiting").size()).isZero();
        assertThat(told.names("meeting.participant_"))
                .containsSubsequence(
                        "meeting.participant_joined_waiting_room",
                        "meeting.participant_admitted",
                        "meeting.participant_put_in_waiting_room",
                        "meeting.participant_left_waiting_room");
    }

    @Test
    void aUserKnocksAsOne() {
        User user = zoom.users().get(1);

        JsonNode waits = Client.json(post(path + "/knock", "{\"user\":\"" + user.email() + "\"}"));

        assertThat(waits.path("user_id").asString("")).isEqualTo(user.id());
    }

    @Test
    void aHandleThatNobodyHasIsRefusedWithTheCallThatListsThem() {
        assertThat(error(post(path + "/admit", handle("7"))))
                .isEqualTo("nobody with the \"handle\" 7 is there; GET /_control/meetings/{id}/waiting lists who is");
        assertThat(error(post(path + "/say", "{\"handle\":\"7\",\"text\":\"Ebb\"}")))
                .contains("\"handle\" 7", "/participants");
        assertThat(error(post(path + "/say", "{\"handle\":\"7\"}"))).isEqualTo("\"text\" is missing");
    }

    @Test
    void whoIsInSharesWritesAsksAndGetsAnotherRole() {
        String handle = joined();

        post(path + "/share", handle(handle));
        post(path + "/say", "{\"handle\":\"" + handle + "\",\"text\":\"High water\"}");
        post(path + "/role", "{\"handle\":\"" + handle + "\",\"role\":\"co-host\"}");
        post(path + "/stop-sharing", "");

        assertThat(told.names("meeting."))
                .contains(
                        "meeting.sharing_started",
                        "meeting.chat_message_sent",
                        "meeting.participant_role_changed",
                        "meeting.sharing_ended");
        assertThat(error(post(path + "/role", "{\"handle\":\"" + handle + "\",\"role\":\"pirate\"}")))
                .isEqualTo("\"role\" is \"pirate\", known are host, co-host, attendee");
        assertThat(error(post(path + "/stop-sharing", ""))).contains("nobody shares anything");
    }

    @Test
    void whatIsAskedVotedAndAnsweredAfterwardsIsInTheResults() {
        Api api = new Api(zoom);
        api.post(
                "/meetings/" + meeting.id() + "/polls",
                "{\"title\":\"T\",\"questions\":[{\"name\":\"Ebb?\",\"type\":\"single\",\"answers\":[\"Yes\",\"No\"]}]}");
        api.patch(
                "/meetings/" + meeting.id() + "/survey", "{\"custom_survey\":{\"questions\":[{\"name\":\"Good?\"}]}}");
        String handle = joined();

        post(path + "/ask", asked(handle, "When?", "At nine"));
        post(path + "/vote", asked(handle, "Ebb?", "Yes"));
        post(path + "/end", "");
        HttpResponse<String> answered = post(path + "/survey", asked(handle, "Good?", "Very"));

        assertThat(answered.statusCode()).isEqualTo(204);
        assertThat(api.get("/past_meetings/" + meeting.id() + "/qa").body()).contains("At nine");
        assertThat(api.get("/past_meetings/" + meeting.id() + "/polls").body()).contains("Yes");
        assertThat(api.get("/report/meetings/" + meeting.id() + "/survey").body())
                .contains("Very");
        assertThat(list(path + "/participants").size()).isZero();
        assertThat(list(path + "/participants?left=true").findValuesAsString("handle"))
                .contains(handle);
        assertThat(error(post(path + "/survey", asked(handle, "Bad?", "No")))).contains("does not ask \"Bad?\"");
    }

    @Test
    void somebodyCallsAndSomebodyInvitedDeclines() {
        JsonNode caller = Client.json(post(path + "/join", "{\"phone\":\"+351210000000\"}"));
        post(path + "/invitation", "{\"user\":\"" + zoom.users().get(1).id() + "\",\"answer\":\"rejected\"}");
        post(path + "/end", "");
        post(path + "/summary", "{\"overview\":\"The tide turns.\",\"next_steps\":[\"Moor\"]}");

        assertThat(caller.path("name").asString("")).isEqualTo("+351210000000");
        assertThat(told.names("meeting.")).contains("meeting.invitation_rejected", "meeting.summary_completed");
    }

    @Test
    void thePersonalRoomIsStartedAndAWebinarHasSourcesAndRegistrants() {
        JsonNode room = Client.json(post("/meetings", "{\"personal\":true}"));
        JsonNode webinar = Client.json(post("/webinars", "{\"topic\":\"Reef\"}"));
        String reef = "/webinars/" + webinar.path("id").asLong(0);
        JsonNode source = Client.json(post(reef + "/tracking-sources", "{\"name\":\"News\"}"));
        post(reef + "/registrants", "{\"email\":\"io@shore.example\",\"first_name\":\"Io\"}");

        assertThat(room.path("live").asBoolean(false)).isTrue();
        assertThat(source.path("id").asString("")).isNotEmpty();
        assertThat(list(reef + "/registrants").at("/0/email").asString("")).isEqualTo("io@shore.example");
    }

    @Test
    void aPlannedMeetingIsHeldAndSomebodyWritesInIt() {
        HttpResponse<String> made = new Api(zoom).post("/users/me/meetings", "{\"topic\":\"Reef walk\"}");
        long planned = Client.json(made).path("id").asLong(0);

        JsonNode held = Client.json(post(
                "/scenarios",
                "{\"planned\":\"" + planned + "\",\"people\":[\"Gus\"],"
                        + "\"saying\":[{\"person\":\"Gus\",\"text\":\"Low water\"}]}"));

        assertThat(held.path("topic").asString("")).isEqualTo("Reef walk");
        assertThat(told.object("meeting.chat_message_sent").toString()).contains("Low water");
        assertThat(error(post("/scenarios", "{\"people\":[\"Gus\"],\"saying\":[{\"person\":\"Gus\"}]}")))
                .isEqualTo("in \"saying\"[0] \"text\" is missing");
    }

    @Test
    void aValueOfAnotherKindIsNamed() {
        assertThat(error(post("/scenarios", "{\"people\":\"Gus\",\"recorded\":\"yes\",\"topic\":[]}")))
                .contains(
                        "\"people\" is \"Gus\", which is no list",
                        "\"recorded\" is \"yes\", which is neither true nor false",
                        "\"topic\" is [], which is no text");
    }

    private String joined() {
        return Client.json(post(path + "/join", "{\"guest\":\"Gus Visitor\"}"))
                .path("handle")
                .asString("");
    }

    private static String handle(String handle) {
        return "{\"handle\":\"" + handle + "\"}";
    }

    private static String asked(String handle, String question, String answer) {
        return "{\"handle\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\"}".formatted(handle, question, answer);
    }

    private HttpResponse<String> post(String path, String body) {
        return client.api("POST", "/_control" + path, body, "");
    }

    private JsonNode list(String path) {
        return Client.json(client.get("/_control" + path));
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Client.text(answer, "error");
    }
}
