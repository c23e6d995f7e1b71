package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written by a clock that was ahead holds up nothing when it is right again. */
@SuppressWarnings("NullAway.Init")
class WrongClockTest {
    @TempDir
    private Path folder;

    private EngineRig rig;

    @BeforeEach
    void open() {
        rig = new EngineRig(TestStore.SQLITE, folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aSignInLetsParkedRunsGoOn() {
        var works = new AtomicBoolean();
        rig.handler("h", context -> {
            if (!works.get()) {
                throw new ConnectionException(Failure.AUTHORIZATION, "refused");
            }
        });
        rig.clock.move(Duration.ofDays(1));
        var seq = rig.event("con_a", "h", "k");
        rig.await(seq, "PARKED");
        rig.works("con_a", rig.clock.instant());
        EngineRig.eventually(() -> {
            assertThat(rig.run(seq).attempt()).isEqualTo(2);
            assertThat(rig.run(seq).state()).isEqualTo("PARKED");
        });
        rig.clock.move(Duration.ofDays(-1));
        works.set(true);

        rig.works("con_a", rig.clock.instant());

        rig.await(seq, "DONE");
    }
}
