package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Much happens, and {@link Told} holds each event that is sent to the catalogue of events. */
class TruthfulEventsTest {
    private static final Scenario EVERYTHING = Scenario.lasting(Duration.ofMinutes(10))
            .with("Gus Visitor", "Ina Late")
            .rejoining("Ina Late")
            .waiting("Gus Visitor")
            .sharing("Gus Visitor")
            .saying("Ina Late", "Ebb at nine")
            .recorded();

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Told told = new Told(zoom, app);

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void whatHappensInMeetingsAndWebinarsIsToldAsTheCatalogueHasIt() {
        zoom.meetings()
                .hold(zoom.user(), "Tide tables", EVERYTHING.with(zoom.users().get(1)));
        zoom.webinars().hold(zoom.user(), "Reef", EVERYTHING.with(zoom.users().get(1)));

        assertThat(told.names()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void whatBecomesOfRecordingsIsToldAsTheCatalogueHasIt() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().startRecording(meeting);
        zoom.meetings().pauseRecording(meeting);
        zoom.meetings().resumeRecording(meeting);
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        String path = "/meetings/" + meeting.id() + "/recordings";
        api.patch(path + "/settings", "{\"topic\":\"Ebb\",\"approval_type\":1}");
        String ada = Client.text(
                api.post(path + "/registrants", "{\"email\":\"ada@example.org\",\"first_name\":\"Ada\"}"),
                "registrant_id");
        for (String action : List.of("approve", "deny")) {
            api.put(
                    path + "/registrants/status",
                    "{\"action\":\"" + action + "\",\"registrants\":[{\"id\":\"" + ada + "\"}]}");
        }
        api.delete(path);
        api.put(path + "/status", "{\"action\":\"recover\"}");
        api.delete(path + "?action=delete");

        assertThat(told.names()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void whatTheHostDoesIsToldAsTheCatalogueHasIt() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        Participant gus = zoom.meetings().admit(meeting, zoom.meetings().knock(meeting, "Gus Visitor"));
        zoom.meetings().role(meeting, gus, Role.CO_HOST);
        zoom.meetings().putInWaitingRoom(meeting, gus);
        zoom.meetings().giveUp(meeting, gus);
        api.patch(
                "/live_meetings/" + meeting.id() + "/events",
                "{\"method\":\"participant.invite\",\"params\":{\"contacts\":[{\"id\":\""
                        + zoom.users().get(1).id() + "\"}]}}");
        zoom.meetings().answerInvitation(meeting, zoom.users().get(1), InvitationAnswer.REJECTED);
        String stream = "/meetings/" + meeting.id() + "/livestream";
        api.patch(
                stream,
                "{\"stream_url\":\"rtmp://a.example\",\"stream_key\":\"k\",\"page_url\":\"https://a.example\"}");
        api.patch(stream + "/status", "{\"action\":\"start\"}");

        assertThat(told.names()).hasSizeGreaterThanOrEqualTo(11);
    }
}
