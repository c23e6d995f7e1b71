package dev.zoomflow.host;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hosts that are killed at a random moment while Zoom sends: what was acknowledged is handled, once in effect, in order.
 * {@code -Drounds} says how often, {@code -Dseed} repeats a run's moments.
 */
@Proof
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void oneOfThreeNodesOnPostgresql() throws IOException {
        prove(TestStore.POSTGRESQL, 3);
    }

    @Test
    void theOneHostOnSqlite() throws IOException {
        prove(TestStore.SQLITE, 1);
    }

    private void prove(TestStore store, int nodes) throws IOException {
        try (var cluster = Cluster.start(store, folder, nodes)) {
            new KillProof(cluster).prove();
        }
    }
}
