package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed process does not show a missing sync, so that each connection that writes is asked. */
class SyncedWritesTest {
    private static final int SESSIONS = 8;
    private static final String FULL = "2";

    @TempDir
    private Path folder;

    @Test
    void onSqliteTheOneConnectionThatWritesSyncsAndSoDoesTheNextAfterAFailure() {
        try (var database = Database.open(folder)) {
            assertThat(database.<String>write(SyncedWritesTest::synchronous)).isEqualTo(FULL);
            assertThat(database.<String>writeAlongside(SyncedWritesTest::synchronous))
                    .isEqualTo(FULL);
            assertThatThrownBy(() -> database.write(handle -> {
                        handle.execute("pragma max_page_count = 1");
                        return handle.execute("create table big as select zeroblob(10000000) as bytes");
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(database.<String>write(SyncedWritesTest::synchronous)).isEqualTo(FULL);
        }
    }

    @Test
    void onSqliteSoDoesTheOneThatMovesTheLogIntoTheFile() throws Exception {
        try (var connection = Sqlite.writer(folder.resolve("zoomflow.db")).getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma synchronous")) {
            assertThat(answer.getString(1)).isEqualTo(FULL);
        }
    }

    @Test
    void onPostgresqlAllSessionsThatCanWriteAtOnceSyncWhereTheServerWouldNot() throws Exception {
        var address = TestPostgres.database(folder);
        TestPostgres.execute(address, "alter database " + address.database() + " set synchronous_commit = off");
        var threads = Executors.newFixedThreadPool(SESSIONS);
        var together = new CyclicBarrier(SESSIONS);
        try (var database = Database.open(folder, address)) {
            var writes = new ArrayList<Callable<String>>();
            for (int i = 0; i < SESSIONS; i++) {
                writes.add(() -> database.writeAlongside(handle -> session(handle, together)));
            }
            var sessions = new HashSet<String>();
            for (var one : threads.invokeAll(writes)) {
                sessions.add(one.get());
            }
            assertThat(sessions)
                    .hasSize(SESSIONS)
                    .allSatisfy(session -> assertThat(session).endsWith(" on"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static String synchronous(Handle handle) {
        return handle.createQuery("pragma synchronous").mapTo(String.class).one();
    }

    private static String session(Handle handle, CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
        return handle.createQuery("select pg_backend_pid() || ' ' || current_setting('synchronous_commit')")
                .mapTo(String.class)
                .one();
    }
}
