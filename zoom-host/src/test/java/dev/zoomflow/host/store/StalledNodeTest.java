package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node stands still while it writes alone. */
class StalledNodeTest {
    private static final int MANY = 12;
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    void whoWaitsForItOnAnotherNodeLeavesConnectionsToWhoNeedNotWait() throws Exception {
        var address = TestPostgres.database(folder);
        var threads = Executors.newFixedThreadPool(MANY);
        try (var database = Database.open(folder, address);
                var stalled = new Postgres(address).source().getConnection()) {
            writesAlone(stalled);
            var writes = IntStream.range(0, MANY)
                    .mapToObj(one -> threads.submit(() -> database.write(StalledNodeTest::one)))
                    .toList();
            await().until(() -> database.read(StalledNodeTest::waiting) > 0);

            await().during(A_WHILE).until(() -> database.writeAlongside(StalledNodeTest::one) == 1);
            assertThat(database.<Integer>read(StalledNodeTest::waiting)).isLessThanOrEqualTo(2);
            assertThat(writes).noneMatch(Future::isDone);

            stalled.rollback();
            for (var write : writes) {
                assertThat(write.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void writesAlone(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + PostgresBackend.ALONE + ")");
        }
    }

    private static int one(Handle handle) {
        return handle.createQuery("select 1").mapTo(Integer.class).one();
    }

    private static int waiting(Handle handle) {
        return handle.createQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event = 'advisory'")
                .mapTo(Integer.class)
                .one();
    }
}
