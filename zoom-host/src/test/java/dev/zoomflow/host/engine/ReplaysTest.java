package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class ReplaysTest {
    private static final Finished GIVEN_UP = new Finished(Optional.empty(), true, Optional.empty());
    private static final Finished OF_B = new Finished(Optional.of("con_b"), false, Optional.empty());

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean works = new AtomicBoolean();
    private EngineRig rig;
    private long done;
    private long dead;
    private long other;

    /** Two of con_a, one of which was given up, and one of con_b. */
    @BeforeEach
    void open() {
        rig = new EngineRig(store, folder);
        rig.handler("h", context -> calls.incrementAndGet()).handler("fails", context -> {
            calls.incrementAndGet();
            if (!works.get()) {
                throw new ConnectionException(Failure.REFUSED, "it is no use");
            }
        });
        done = rig.event("con_a", "h", "");
        dead = rig.event("con_a", "fails", "");
        other = rig.event("con_b", "h", "");
        rig.await(done, "DONE");
        rig.await(dead, "DEAD");
        rig.await(other, "DONE");
        calls.set(0);
        works.set(true);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void ranAgain(int times, long... events) {
        for (var event : events) {
            rig.await(event, "DONE");
        }
        EngineRig.eventually(() -> assertThat(calls).hasValue(times));
    }

    @Test
    void aSelectionRunsAgainAndNothingElse() {
        assertThat(rig.engineNow().replay(List.of(done, dead), Finished.ALL)).isEqualTo(2);
        ranAgain(2, done, dead);
        assertThat(rig.run(other).attempt()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasGivenUpRunsAgainIfOneWantsThat() {
        assertThat(rig.engineNow().replay(List.of(done, dead, other), GIVEN_UP)).isEqualTo(1);
        ranAgain(1, dead);
    }

    @Test
    void everythingSinceATimeRunsAgainOfOneConnectionOrOfAll() {
        assertThat(rig.engineNow().replaySince(Instant.EPOCH, OF_B)).isEqualTo(1);
        ranAgain(1, other);
        assertThat(rig.engineNow().replaySince(Instant.EPOCH, Finished.ALL)).isEqualTo(3);
        ranAgain(4, done, dead, other);
        assertThat(rig.engineNow().replaySince(Instant.EPOCH.plusMillis(1), Finished.ALL))
                .isZero();
    }

    @Test
    void aRunThatWasAskedForTwiceRunsAgainOnceAlsoWhenItIsOverInBetween() {
        var shown = rig.run(done);

        assertThat(rig.engineNow().replay(shown.id(), shown.attempt())).isTrue();
        ranAgain(1, done);

        assertThat(rig.engineNow().replay(shown.id(), shown.attempt())).isFalse();
        assertThat(rig.engineNow().replay(shown.id(), rig.run(done).attempt())).isTrue();
        ranAgain(2, done);
    }

    @Test
    void whatRanSinceSomebodyLookedIsNotAmongWhatHeMeans() {
        var looked = new Finished(
                Optional.empty(), false, Optional.of(rig.engineNow().now()));
        rig.clock.move(Duration.ofMillis(1));

        assertThat(rig.engineNow().replay(List.of(done), looked)).isEqualTo(1);
        ranAgain(1, done);

        assertThat(rig.engineNow().replay(List.of(done), looked)).isZero();
        assertThat(rig.engineNow().replaySince(Instant.EPOCH, looked)).isEqualTo(2);
        ranAgain(3, dead, other);
        assertThat(rig.run(done).attempt()).isEqualTo(2);
    }

    @Test
    void attemptsThatFailedAreToldAlsoWhenALaterOneWasGood() {
        rig.engineNow().replay(List.of(dead), Finished.ALL);
        ranAgain(1, dead);

        assertThat(rig.run(dead).failures()).hasSize(1);
        assertThat(rig.run(dead).failures().get(0).problem()).contains("it is no use");
        assertThat(rig.run(dead).failures().get(0).attempt()).isEqualTo(1);
        assertThat(rig.run(done).failures()).isEmpty();
    }
}
