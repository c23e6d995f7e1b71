package dev.zoomflow.example.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.handler.HandlerHost;
import dev.zoomflow.zoom.ZoomApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThankTheHostTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final HandlerHost host = HandlerHost.connectedAs(zoom, zoom.user());
    private final ZoomApi api = ZoomApi.of(host.connection());
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Planning");

    @AfterEach
    void stop() {
        zoom.close();
    }

    @Test
    void writesThanksIntoTheAgendaOfAMeetingThatEnded() throws Exception {
        zoom.meetings().end(meeting);

        host.handleLast("meeting.ended", new ThankTheHost());

        assertThat(agenda()).isEqualTo("Thank you for hosting \"Planning\"");
    }

    @Test
    void usesTheWordsFromItsSettings() throws Exception {
        zoom.meetings().end(meeting);

        host.with("thanks", "Well done:").handleLast("meeting.ended", new ThankTheHost());

        assertThat(agenda()).isEqualTo("Well done: \"Planning\"");
    }

    @Test
    void changesNothingMoreWhenItIsRunAgain() throws Exception {
        zoom.meetings().end(meeting);
        host.handleLast("meeting.ended", new ThankTheHost());

        host.atAttempt(2).handleLast("meeting.ended", new ThankTheHost());

        assertThat(agenda()).isEqualTo("Thank you for hosting \"Planning\"");
    }

    @Test
    void letsADeletedMeetingBe() throws Exception {
        var planned = zoom.meetings().start(zoom.meetings().all().get(0));
        zoom.meetings().end(planned);
        api.deleteMeeting(Long.toString(planned.id()));

        assertThatCode(() -> host.handleLast("meeting.ended", new ThankTheHost()))
                .doesNotThrowAnyException();
    }

    private String agenda() {
        return api.meeting(Long.toString(meeting.id()))
                .flatMap(found -> found.agenda())
                .orElse("");
    }
}
