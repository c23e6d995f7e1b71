package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZoomExtensionTest {
    @RegisterExtension
    static final ZoomExtension ZOOM = ZoomExtension.standard();

    @RepeatedTest(2)
    void eachTestHasASimulatorOfItsOwn(ZoomSimulator zoom) {
        assertThat(zoom.requests()).isEmpty();

        new Client(zoom).get("/v2/users/me");

        assertThat(zoom.requests()).hasSize(1);
    }

    @Test
    void theAnnotationGivesParametersAlsoToNestedTests() {
        SampleRun run = SampleRun.of(ExtensionSamples.Injected.class);

        assertThat(run.outcomes()).hasSize(2).containsValues(SUCCESSFUL).doesNotContainValue(FAILED);
        assertThat(run.printed()).isEmpty();
    }

    @Test
    void theBuilderSaysWithWhichWorldATestStarts() {
        SampleRun run = SampleRun.of(ExtensionSamples.Built.class);

        assertThat(run.outcomes()).hasSize(1).containsValue(SUCCESSFUL);
    }

    @Test
    void anUnusedFaultFailsATestThatPassedUnlessItIsAllowed() {
        SampleRun run = SampleRun.of(ExtensionSamples.UnusedFault.class);

        assertThat(run.outcomes()).containsEntry("fails(Faults)", FAILED).containsEntry("passes(Faults)", SUCCESSFUL);
        assertThat(run.failure("fails(Faults)"))
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContaining("status 503 for the next request of /v2/users/me"));
    }

    @Test
    void aDisturbanceThatNoEventMetFailsATestThatPassedUnlessItIsAllowed() {
        SampleRun run = SampleRun.of(ExtensionSamples.UnmetDisturbance.class);

        assertThat(run.outcomes())
                .containsEntry("passes(ZoomSimulator)", SUCCESSFUL)
                .containsEntry("passesWhereItHappened(ZoomSimulator)", SUCCESSFUL);
        assertThat(run.failure("fails(ZoomSimulator)"))
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContaining("a disturbance that no event met: meeting.ended"));
    }

    @Test
    void anOpenWebSocketFailsATestThatPassedUnlessItIsAllowed() {
        SampleRun run = SampleRun.of(ExtensionSamples.OpenSocket.class);

        assertThat(run.outcomes()).containsEntry("passes(ZoomSimulator)", SUCCESSFUL);
        assertThat(run.failure("fails(ZoomSimulator)"))
                .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("a WebSocket still open: "));
    }

    @Test
    void theBuilderAllowsWhatTheAnnotationAllowsAndNothingElse() {
        SampleRun run = SampleRun.of(ExtensionSamples.BuiltToLeave.class);

        assertThat(run.outcomes())
                .containsEntry("aDelivery(ZoomSimulator)", SUCCESSFUL)
                .containsEntry("aSocket(ZoomSimulator)", SUCCESSFUL)
                .containsEntry("butNoFault(ZoomSimulator)", FAILED);
    }

    @Test
    void aDeliveryWithoutAnAnswerFailsATestThatPassedUnlessItIsAllowed() {
        SampleRun run = SampleRun.of(ExtensionSamples.Unanswered.class);

        assertThat(run.outcomes()).containsEntry("passes(ZoomSimulator)", SUCCESSFUL);
        assertThat(run.failure("fails(ZoomSimulator)"))
                .hasValueSatisfying(failure ->
                        assertThat(failure).hasMessageContaining("no answer yet: delivery of meeting.started"));
    }

    @Test
    void aFailedTestKeepsItsOwnFailureAndTellsTheStory() {
        SampleRun run = SampleRun.of(ExtensionSamples.Failing.class);

        assertThat(run.failure("fails(ZoomSimulator)"))
                .hasValueSatisfying(failure -> assertThat(failure).hasMessage("its own reason"));
        assertThat(run.printed())
                .contains("during fails(ZoomSimulator)")
                .contains("GET /v2/meeting/86012345678 -> 404 {\"code\":2300")
                .contains("Zoom has no such operation; the nearest is GET /v2/meetings/{meetingId}")
                .contains("GET /v2/users/me -> 401 [GET /v2/users/{userId}] {\"code\":124")
                .contains("deliveries: none")
                .contains("connection closed after reading for the next request of /oauth/token");
    }

    @Test
    void theStoryTellsOfDeliveriesWithWhatTheyWereAnswered() {
        SampleRun run = SampleRun.of(ExtensionSamples.Failing.class);

        assertThat(run.printed())
                .contains("during failsAfterDeliveries(ZoomSimulator)")
                .containsPattern("meeting\\.started to http://127\\.0\\.0\\.1:\\d+/\\S+: \\[500 .*next try at");
    }

    @Test
    void theStoryTellsWhichEventsWentToNobody() {
        SampleRun run = SampleRun.of(ExtensionSamples.Failing.class);

        assertThat(run.printed())
                .contains("events that went to nobody:")
                .contains("meeting.started, 1 time; there is no subscription");
    }

    @Test
    void aRequestWithoutAnAnswerFailsATestThatPassed() {
        SampleRun run = SampleRun.of(ExtensionSamples.HalfARequest.class);

        assertThat(run.failure("asksByHalf(ZoomSimulator)"))
                .hasValueSatisfying(
                        failure -> assertThat(failure).hasMessageContaining("no answer yet: POST /oauth/token"));
    }

    @Test
    void anAbortedTestIsSilent() {
        SampleRun run = SampleRun.of(ExtensionSamples.Failing.class);

        assertThat(run.outcomes()).containsEntry("aborts(ZoomSimulator)", ABORTED);
        assertThat(run.printed()).doesNotContain("aborts");
    }

    @Test
    void testsOfOneClassRunSideBySide() {
        SampleRun run = SampleRun.parallel(ExtensionSamples.SideBySide.class, ExtensionSamples.SideBySide.TESTS);

        assertThat(run.outcomes()).hasSize(ExtensionSamples.SideBySide.TESTS).doesNotContainValue(FAILED);
    }
}
