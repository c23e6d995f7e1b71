package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two hosts on one PostgreSQL: the first is stopped in the middle of its request for tokens, taken for dead, and goes on
 * when the second has done what was to be done. {@code -Drounds} says how often, {@code -Dseed} repeats a run's order.
 */
@Proof
class StalledHolderTest {
    private static final Logger LOG = LoggerFactory.getLogger(StalledHolderTest.class);

    /** What the other host does before the first goes on. */
    private enum Meanwhile {
        RENEWS,
        GIVES_UP,
        SIGNS_IN,
        SIGNS_IN_AFTER_A_SIGN_IN
    }

    @TempDir
    private Path folder;

    private HaltedHost hosts;

    @BeforeEach
    void start() throws IOException {
        hosts = HaltedHost.start(TestStore.POSTGRESQL, folder, 2);
    }

    @AfterEach
    void stop() {
        hosts.close();
    }

    @Test
    void itsLateResultDestroysNothingThatIsNewer() {
        Rounds.oneOf(
                List.of(Meanwhile.values()),
                Rounds.A_FEW,
                Moments.ofThisRun(),
                "holders stalled",
                this::stallsWhileTheOther);
    }

    private void stallsWhileTheOther(Meanwhile what) {
        switch (what) {
            case RENEWS -> whatTheOtherRenewedStays();
            case GIVES_UP -> aLateAnswerIsTakenWhileNothingIsNewer();
            case SIGNS_IN -> aNewSignInStaysWhenARenewalAnswersLate();
            case SIGNS_IN_AFTER_A_SIGN_IN -> aNewSignInStaysWhenAnotherAnswersLate();
        }
    }

    private void whatTheOtherRenewedStays() {
        var issued = hosts.issuedTokens();
        hosts.zoom.tokens().expireAccess();
        var gate = hosts.sluice.holdRequests();
        var stalled = hosts.tests(0);
        gate.awaitHeld();
        theFirstIsTakenForDead();

        hosts.tests(1).join();
        hosts.sluice.open();
        hosts.node(0).goesOn();

        stalled.handle((page, failure) -> page).join();
        assertThat(hosts.issuedTokens() - issued).isOne();
        mustWork();
    }

    private void aLateAnswerIsTakenWhileNothingIsNewer() {
        var lost = hosts.lostTokens();
        hosts.zoom.tokens().expireAccess();
        var gate = hosts.sluice.holdAnswers(0);
        var stalled = hosts.tests(0);
        gate.awaitHeld();
        theFirstIsTakenForDead();

        hosts.tests(1).join();
        assertThat(hosts.state()).isEqualTo("reconnect");
        hosts.sluice.open();
        hosts.node(0).goesOn();

        stalled.handle((page, failure) -> page).join();
        // who was stopped for longer than it waits for an answer does not read it any more
        var taken = hosts.lostTokens() == lost;
        LOG.info("the late answer was {}", taken ? "taken" : "too late");
        hosts.awaitState(taken ? "ok" : "reconnect");
        if (!taken) {
            hosts.reconnects();
        }
        mustWork();
    }

    private void aNewSignInStaysWhenARenewalAnswersLate() {
        hosts.zoom.tokens().expireAccess();
        var gate = hosts.sluice.holdAnswers(0);
        var stalled = hosts.tests(0);
        gate.awaitHeld();
        theFirstIsTakenForDead();

        hosts.tests(1).join();
        aNewSignInStaysWhenItAnswers(stalled);
    }

    private void aNewSignInStaysWhenAnotherAnswersLate() {
        hosts.talkTo(0);
        var callback = hosts.consented();
        var gate = hosts.sluice.holdAnswers(0);
        var stalled = hosts.comesBackMeanwhile(callback);
        gate.awaitHeld();
        theFirstIsTakenForDead();

        hosts.awaitState("reconnect");
        aNewSignInStaysWhenItAnswers(stalled);
    }

    private void aNewSignInStaysWhenItAnswers(CompletableFuture<?> stalled) {
        hosts.reconnects();
        hosts.sluice.open();
        hosts.node(0).goesOn();

        stalled.handle((page, failure) -> page).join();
        mustWork();
    }

    private void theFirstIsTakenForDead() {
        hosts.node(0).stands();
        hosts.store.endIntents();
        hosts.talkTo(1);
    }

    /** With the tokens that are stored now, and those that they are good for. */
    private void mustWork() {
        hosts.awaitState("ok");
        hosts.awaitAsked(hosts.meets());
        hosts.zoom.tokens().expireAccess();
        hosts.awaitAsked(hosts.meets());
        assertThat(hosts.state()).isEqualTo("ok");
    }
}
