package com.example.meetings;

import static dev.zoomflow.testkit.RequestPattern.patch;
import static dev.zoomflow.testkit.assertj.ZoomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.ZoomTest;
import dev.zoomflow.testkit.handler.HandlerHost;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ZoomTest
class NoteDurationTest {
    private HandlerHost host;

    @BeforeEach
    void hold(ZoomSimulator zoom) {
        host = HandlerHost.connectedAs(zoom, zoom.user());
        var meeting = zoom.meetings().start(zoom.user(), "Planning");
        zoom.clock().advance(Duration.ofMinutes(25));
        zoom.meetings().end(meeting);
    }

    @Test
    void notesHowLongTheMeetingTook(ZoomSimulator zoom) throws Exception {
        host.handleLast("meeting.ended", new NoteDuration());

        assertThat(zoom)
                .received(patch("/v2/meetings/{meetingId}").withJson("{\"agenda\":\"Took 25 minutes\"}"));
    }

    @Test
    void leavesItToTheHostToTryAgain(ZoomSimulator zoom) throws Exception {
        zoom.faults().next("/v2/meetings/**", Fault.status(503));

        assertThatThrownBy(() -> host.handleLast("meeting.ended", new NoteDuration()))
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(Failure.UNAVAILABLE));
        host.atAttempt(2).handleLast("meeting.ended", new NoteDuration());

        assertThat(zoom).received(patch("/v2/meetings/{meetingId}").times(2));
    }
}
