package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Whoever left and came back must not be seen to leave again because Zoom tells of the leaving once more. */
@OnEachStore
class LateTest {
    private final Map<String, Boolean> late = new ConcurrentHashMap<>();

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EngineRig rig;

    @BeforeEach
    void start() {
        rig = new EngineRig(store, folder);
        rig.handler("h", context -> late.put(context.event().id() + "@" + context.connectionId(), context.late()));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void anEventIsLateIfOneOfItsOrderThatHappenedAfterItWasHandled() {
        rig.event("con_a", "h", "meeting", 1_000);
        rig.event("con_a", "h", "meeting", 3_000);
        var leftAgain = rig.event("con_a", "h", "meeting", 2_000);

        rig.await(leftAgain, "DONE");
        assertThat(late)
                .containsExactlyInAnyOrderEntriesOf(Map.of("e1@con_a", false, "e2@con_a", false, "e3@con_a", true));
    }

    @Test
    void anEventIsNotLateForWhatHappenedAtTheSameTimeInAnotherOrderOrElsewhere() {
        rig.event("con_a", "h", "meeting", 3_000);
        rig.await(rig.event("con_a", "h", "", 4_000), "DONE");

        rig.await(rig.event("con_a", "h", "meeting", 3_000), "DONE");
        rig.await(rig.event("con_a", "h", "another meeting", 2_000), "DONE");
        rig.await(rig.event("con_a", "h", "", 2_000), "DONE");
        rig.await(rig.event("con_b", "h", "meeting", 2_000), "DONE");

        assertThat(late).hasSize(6).doesNotContainValue(true);
    }

    @Test
    void anEventIsNotLateForWhatItsHandlerDidNotWant() {
        rig.handler("h", "c.*", context -> {});
        rig.await(rig.event("con_a", "h", "meeting", 3_000), "DONE");
        rig.handler("h", context -> late.put("wanted", context.late()));

        rig.await(rig.event("con_a", "h", "meeting", 2_000), "DONE");

        assertThat(late).containsExactly(Map.entry("wanted", false));
    }

    @Test
    void anEventIsNotLateForWhatItsHandlerHasNotDone() {
        rig.handler("elsewhere", context -> {});
        rig.handler("failing", context -> {
            late.put("failing", context.late());
            if (context.event().id().equals("e2")) {
                throw new ConnectionException(Failure.REFUSED, "no");
            }
        });
        rig.await(rig.event("con_a", "elsewhere", "meeting", 3_000), "DONE");
        rig.await(rig.event("con_a", "failing", "meeting", 3_000), "DEAD");

        rig.await(rig.event("con_a", "failing", "meeting", 2_000), "DONE");

        assertThat(late).containsExactly(Map.entry("failing", false));
    }
}
