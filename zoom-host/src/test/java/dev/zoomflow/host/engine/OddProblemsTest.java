package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A handler's exception may quote what somebody wrote into an event: its run ends all the same, and its lane goes on. */
@OnEachStore
@SuppressWarnings("NullAway.Init")
class OddProblemsTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private EngineRig rig;

    @BeforeEach
    void open() {
        rig = new EngineRig(store, folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private String said(String text) {
        rig.handler("h", context -> {
            throw new IllegalStateException(text);
        });
        return rig.await(rig.event("con_a", "h", "k"), "WAITING").problem();
    }

    @Test
    void aClassThatIsMissingIsTriedAgainLikeAnyOtherFailure() {
        rig.handler("h", context -> {
            throw new NoClassDefFoundError("mine/Gone");
        });

        assertThat(rig.await(rig.event("con_a", "h", "k"), "WAITING").problem()).contains("mine/Gone");
    }

    @Test
    void whatInterruptsTheThreadAfterwardsTakesNothingBack() {
        var thread = new CompletableFuture<Thread>();
        rig.handler("h", context -> {
            rig.database().<Object>write(handle -> {
                store.refuseUpdates(handle, "finished_at", "run");
                return handle;
            });
            thread.complete(Thread.currentThread());
        });
        var seq = rig.event("con_a", "h", "k");
        var runs = thread.join();

        EngineRig.eventually(() -> assertThat(runs.getState()).isEqualTo(Thread.State.TIMED_WAITING));
        runs.interrupt();
        EngineRig.eventually(() -> assertThat(runs.isInterrupted()).isFalse());
        rig.database().<Object>write(handle -> {
            store.acceptUpdates(handle, "run");
            return handle;
        });

        assertThat(rig.await(seq, "DONE").attempt()).isOne();
    }

    @Test
    void theCharacterZeroIsNoTrouble() {
        assertThat(said("no topic 'a\0b'")).contains("no topic 'a\uFFFDb'");
    }

    @Test
    void aHalfOfAnEmojiIsNoTrouble() {
        assertThat(said("no topic '\uD83D'")).contains("no topic");
    }

    @Test
    void whatIsLongerThanAnybodyReadsIsCutOff() {
        assertThat(said("no topic " + "x".repeat(1_000_000)))
                .contains("no topic")
                .hasSizeLessThan(5_000);
    }
}
