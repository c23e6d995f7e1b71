package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InMeetingTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Told told = new Told(zoom, app);
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    @Shows("live.controls-by-webhook")
    void theApiStartsPausesAndStopsTheRecordingAndEventsTellOfIt() {
        for (String action : new String[] {"start", "pause", "resume", "stop"}) {
            assertThat(control("{\"method\":\"recording." + action + "\"}").statusCode())
                    .isEqualTo(202);
        }

        assertThat(told.names("recording."))
                .containsExactly("recording.started", "recording.paused", "recording.resumed", "recording.stopped");
    }

    @Test
    @Shows("live.controls-by-webhook")
    void whatCannotBeDoneIsTakenAllTheSameAndNothingFollows() {
        HttpResponse<String> answer = control("{\"method\":\"recording.pause\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(told.names("recording.")).isEmpty();
    }

    @Test
    void somebodyOfTheAccountIsInvitedAndAnswers() {
        User other = zoom.users().get(1);
        control("{\"method\":\"participant.invite\",\"params\":{\"contacts\":[{\"email\":\"" + other.email()
                + "\"},{\"email\":\"nobody@example.org\"}]}}");
        zoom.meetings().answerInvitation(meeting, other, InvitationAnswer.ACCEPTED);

        assertThat(told.names("meeting.invitation"))
                .containsExactly("meeting.invitation_dispatched", "meeting.invitation_accepted");
        assertThat(told.object("meeting.invitation_dispatched")
                        .at("/participant/email")
                        .asString(""))
                .isEqualTo(other.email());
    }

    @Test
    @Shows("live.remove")
    void whoIsPutOutByTheApiLeavesAsRemovedByTheHost() {
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");
        Participant ina = zoom.meetings().join(meeting, "Ina Late");
        zoom.meetings().share(meeting, gus);

        assertThat(remove(gus.uuid()).statusCode()).isEqualTo(202);

        assertThat(zoom.meetings().participants(meeting)).doesNotContain(gus).contains(ina);
        assertThat(told.names().subList(5, 7)).containsExactly("meeting.sharing_ended", "meeting.participant_left");
        JsonNode left = told.object("meeting.participant_left").path("participant");
        assertThat(left.path("participant_uuid").asString("")).isEqualTo(gus.uuid());
        assertThat(left.path("leave_reason").asString("")).isEqualTo("left the meeting. Reason : Removed by host.");
    }

    @Test
    @Shows("live.remove")
    void dashboardsShowWhyWhoeverWentIsGone() {
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");
        Participant ina = zoom.meetings().join(meeting, "Ina Late");
        remove(gus.uuid());
        zoom.meetings().leave(meeting, ina);
        zoom.meetings().end(meeting);

        JsonNode rows = api.read(
                        "/metrics/meetings/" + Api.encode(Api.encode(meeting.uuid())) + "/participants?type=past")
                .path("participants");

        assertThat(Api.texts(rows, "leave_reason"))
                .containsExactly("Removed by host.", "Ina Late left the meeting.", "Host ended the meeting.");
    }

    @Test
    @Shows("live.remove")
    void whoIsNotInCannotBePutOutAndNothingFollows() {
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");
        zoom.meetings().leave(meeting, gus);

        assertThat(remove(gus.uuid()).statusCode()).isEqualTo(202);
        assertThat(control("{\"method\":\"participant.remove\"}").statusCode()).isEqualTo(202);

        assertThat(told.names("meeting.participant_left")).hasSize(1);
    }

    @Test
    void onlyAMeetingThatIsOnCanBeControlled() {
        zoom.meetings().end(meeting);

        assertThat(control("{\"method\":\"recording.start\"}").body())
                .isEqualTo("{\"code\":3000,\"message\":\"Meeting " + meeting.id() + " is not in progress.\"}");
    }

    @Test
    void anUnknownMethodIsRefused() {
        assertThat(control("{\"method\":\"coffee.make\"}").body()).contains("\"code\":300", "\"field\":\"method\"");
    }

    @Test
    @Shows("live.waiting-room-by-api")
    void aWaitingRoomWithAnotherTextIsSeenByWhoWaitsOnly() {
        HttpResponse<String> answer = control("{\"method\":\"waiting_room.update\",\"params\":{"
                + "\"waiting_room_title\":\"Moor\",\"waiting_room_description\":\"The tide is out.\"}}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(told.names()).containsExactly("meeting.started", "meeting.participant_joined");
    }

    @Test
    @Shows("live.call-outs")
    void aTelephoneRingsUntilItIsAnswered() {
        String number = "+351 210 000 000-17";
        String call =
                "{\"method\":\"participant.invite.callout\",\"params\":{\"invitee_name\":\"Gus\",\"phone_number\":\""
                        + number + "\"}}";

        assertThat(control(call).statusCode()).isEqualTo(202);
        zoom.meetings().answerCallOut(meeting, number, InvitationAnswer.TIMEOUT);
        control(call);
        zoom.meetings().answerCallOut(meeting, number, InvitationAnswer.ACCEPTED);

        assertThat(told.names("meeting.participant_phone"))
                .containsExactly(
                        "meeting.participant_phone_callout_ringing",
                        "meeting.participant_phone_callout_missed",
                        "meeting.participant_phone_callout_ringing",
                        "meeting.participant_phone_callout_accepted");
        JsonNode called =
                told.object("meeting.participant_phone_callout_accepted").path("participant");
        assertThat(called.path("invitee_name").asString("")).isEqualTo("Gus");
        assertThat(called.path("phone_number").asLong(0)).isEqualTo(351_210_000_000L);
        assertThatThrownBy(() -> zoom.meetings().answerCallOut(meeting, number, InvitationAnswer.REJECTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(number);
    }

    @Test
    @Shows("live.call-outs")
    void aRoomSystemRingsUntilItIsAnswered() {
        control("{\"method\":\"participant.invite.room_system_callout\",\"params\":{"
                + "\"call_type\":\"h323\",\"device_ip\":\"192.0.2.7\"}}");
        zoom.meetings().answerCallOut(meeting, "192.0.2.7", InvitationAnswer.REJECTED);

        JsonNode rings = told.object("meeting.participant_room_system_callout_ringing");
        JsonNode rejected = told.object("meeting.participant_room_system_callout_rejected");
        assertThat(rings.at("/participant/call_type").asString("")).isEqualTo("h323");
        assertThat(rejected.at("/participant/device_ip").asString("")).isEqualTo("192.0.2.7");
        assertThat(rejected.path("message_id")).isEqualTo(rings.path("message_id"));
    }

    @Test
    void whoIsCalledOutNowhereIsNotCalled() {
        assertThat(control("{\"method\":\"participant.invite.callout\"}").statusCode())
                .isEqualTo(202);

        assertThat(told.names()).noneMatch(name -> name.contains("callout"));
    }

    @Test
    @Shows("live.waiting-room")
    void whoWaitsIsAdmittedOrGivesUp() {
        Participant gus = zoom.meetings().knock(meeting, "Gus Visitor");
        Participant ina = zoom.meetings().knock(meeting, zoom.users().get(1));
        assertThat(zoom.meetings().waiting(meeting)).containsExactly(gus, ina);

        Participant in = zoom.meetings().admit(meeting, gus);
        zoom.meetings().giveUp(meeting, ina);
        zoom.meetings().putInWaitingRoom(meeting, in);

        assertThat(told.names("meeting.participant").subList(1, 7))
                .containsExactly(
                        "meeting.participant_joined_waiting_room",
                        "meeting.participant_joined_waiting_room",
                        "meeting.participant_admitted",
                        "meeting.participant_joined",
                        "meeting.participant_left_waiting_room",
                        "meeting.participant_put_in_waiting_room");
        JsonNode waiting =
                told.object("meeting.participant_joined_waiting_room").path("participant");
        assertThat(waiting.has("date_time")).isTrue();
        assertThat(waiting.has("join_time")).isFalse();
        assertThatThrownBy(() -> zoom.meetings().admit(meeting, ina)).hasMessageContaining("not in the waiting room");
    }

    @Test
    void aNewRoleIsToldWithTheOldOne() {
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");

        zoom.meetings().role(meeting, gus, Role.CO_HOST);
        zoom.meetings().role(meeting, gus, Role.CO_HOST);

        assertThat(told.names("meeting.participant_role")).hasSize(1);
        JsonNode changed = told.object("meeting.participant_role_changed").path("participant");
        assertThat(changed.path("old_role").asString("")).isEqualTo("attendee");
        assertThat(changed.path("new_role").asString("")).isEqualTo("co-host");
    }

    @Test
    void oneSharesAtATimeAndEndsWithLeaving() {
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");
        Participant ina = zoom.meetings().join(meeting, "Ina Late");

        zoom.meetings().share(meeting, gus);
        zoom.meetings().share(meeting, ina);
        zoom.meetings().leave(meeting, ina);

        assertThat(told.names("meeting.sharing"))
                .containsExactly(
                        "meeting.sharing_started",
                        "meeting.sharing_ended",
                        "meeting.sharing_started",
                        "meeting.sharing_ended");
        assertThatThrownBy(() -> zoom.meetings().stopSharing(meeting)).hasMessageContaining("nobody shares anything");
    }

    private HttpResponse<String> remove(String uuid) {
        return control("{\"method\":\"participant.remove\",\"params\":{\"participant_uuid\":\"" + uuid + "\"}}");
    }

    private HttpResponse<String> control(String body) {
        return api.patch("/live_meetings/" + meeting.id() + "/events", body);
    }
}
