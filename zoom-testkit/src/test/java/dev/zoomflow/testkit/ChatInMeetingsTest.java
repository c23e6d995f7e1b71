package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatInMeetingsTest {
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
    @Shows("live.chat-by-api")
    void aMessageIsCorrectedAndTakenBackByTheIdThatTheEventTold() {
        zoom.meetings().say(meeting, zoom.meetings().join(meeting, "Gus Visitor"), "Ebb at nein");
        String message = "/live_meetings/" + meeting.id() + "/chat/messages/"
                + told.object("meeting.chat_message_sent")
                        .at("/chat_message/message_id")
                        .asString("");

        assertThat(api.patch(message, "{\"message_content\":\"Ebb at nine\"}").statusCode())
                .isEqualTo(204);
        assertThat(api.patch(message, "{}").statusCode()).isEqualTo(400);
        assertThat(api.delete(message).statusCode()).isEqualTo(204);
        assertThat(api.delete(message).statusCode()).isEqualTo(404);
    }

    @Test
    void theChatFileOfARecordingHasWhatWasLeftStanding() {
        zoom.meetings().startRecording(meeting);
        zoom.meetings().say(meeting, zoom.meetings().participants(meeting).get(0), "Ebb at nine");
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);

        assertThat(Api.texts(told.object("recording.completed").path("recording_files"), "file_extension"))
                .contains("TXT");
    }

    @Test
    void theReportSaysThatSomebodyWrote() {
        zoom.meetings().say(meeting, zoom.meetings().join(meeting, "Gus Visitor"), "Ebb at nine");
        zoom.meetings().end(meeting);
        String day = zoom.clock().instant().toString().substring(0, 10);

        assertThat(api.read("/report/users/me/meetings?from=" + day + "&to=" + day)
                        .at("/meetings/0/has_chat")
                        .asBoolean(false))
                .isTrue();
    }
}
