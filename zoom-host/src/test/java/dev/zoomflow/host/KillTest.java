package dev.zoomflow.host;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hosts that are killed at a random moment while Zoom sends: what was acknowledged is handled, once in effect, in order.
 * {@code -Dkills} says how often, {@code -Dseed} repeats a run's moments.
 */
@Proof
class KillTest {
    /** What the bound of the tests' stores has room for. */
    private static final int ROUNDS_OF_A_STORE = 25;

    @TempDir
    private Path folder;

    @Test
    void oneOfThreeNodesOnPostgresql() throws IOException, InterruptedException {
        prove("one of three on PostgreSQL", TestStore.POSTGRESQL, 3);
    }

    @Test
    void theOneHostOnSqlite() throws IOException, InterruptedException {
        prove("one on SQLite", TestStore.SQLITE, 1);
    }

    @Test
    void theOneHostOnSqliteBetweenItsCommitAndItsAnswer() throws IOException {
        try (var cluster = Cluster.start(TestStore.SQLITE, folder, 1);
                var kill = new KillBeforeTheAnswer(cluster)) {
            kill.prove();
        }
    }

    private void prove(String what, TestStore store, int nodes) throws IOException, InterruptedException {
        new Soak(folder, Rounds.count("kills"), ROUNDS_OF_A_STORE).run(what, (place, rounds, moments) -> {
            try (var cluster = Cluster.start(store, place, nodes)) {
                return new KillProof(cluster, moments).prove(rounds);
            }
        });
    }
}
