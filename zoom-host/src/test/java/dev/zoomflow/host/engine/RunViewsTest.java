package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class RunViewsTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @Test
    void runsAreCountedByStateAndThoseThatAreDoneAreNot() {
        try (var rig = new EngineRig(store, folder)) {
            assertThat(rig.database().<Map<String, Long>>read(RunViews::counted))
                    .isEqualTo(Map.of("queued", 0L, "running", 0L, "waiting", 0L, "parked", 0L, "dead", 0L));
            rig.handler("h", context -> {});
            var states =
                    List.of("QUEUED", "QUEUED", "QUEUED", "RUNNING", "RUNNING", "WAITING", "PARKED", "DEAD", "DONE");
            for (int i = 0; i < states.size(); i++) {
                rig.await(rig.event("con_a", "h", "k"), "DONE");
            }

            Map<String, Long> counted = rig.database().write(handle -> {
                for (int i = 0; i < states.size(); i++) {
                    set(handle, i + 1, states.get(i));
                }
                return RunViews.counted(handle);
            });

            assertThat(counted).isEqualTo(Map.of("queued", 3L, "running", 2L, "waiting", 1L, "parked", 1L, "dead", 1L));
        }
    }

    private static void set(Handle handle, int event, String state) {
        var open = !RunState.valueOf(state).isOver();
        handle.execute("update run set state = ? where event_seq = ?", state, event);
        if (open) {
            handle.execute("update run set finished_at = null where event_seq = ?", event);
        }
    }
}
