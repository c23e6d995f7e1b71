package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

/** A killed process does not show a missing sync, so that each connection that writes is asked. */
class SyncedWritesTest {
    private static final int SESSIONS = 8;
    private static final String FULL = "2";
    private static final int COMMITS_UNTIL_IT_MOVES = 16;

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
        var file = folder.resolve("zoomflow.db");
        var opened = new CopyOnWriteArrayList<Connection>();
        var backend = new SqliteBackend(file, remembering(Sqlite.writer(file), opened));
        try {
            for (int i = 0; i < COMMITS_UNTIL_IT_MOVES; i++) {
                backend.writeAlone(handle -> handle.execute("update counter set value = value"));
            }
            await().until(() -> open(opened).size() > 1);

            assertThat(open(opened))
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(synchronous(each)).isEqualTo(FULL));
        } finally {
            backend.close();
        }
    }

    /** All that can write to SQLite's file come from here. */
    private static DataSource remembering(DataSource source, List<Connection> opened) {
        return Mockito.mock(DataSource.class, call -> {
            var answer = call.getMethod().invoke(source, call.getArguments());
            if (answer instanceof Connection connection) {
                opened.add(connection);
            }
            return answer;
        });
    }

    private static List<Connection> open(List<Connection> all) throws SQLException {
        var open = new ArrayList<Connection>();
        for (var one : all) {
            if (!one.isClosed()) {
                open.add(one);
            }
        }
        return open;
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

    private static String synchronous(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma synchronous")) {
            return answer.getString(1);
        }
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
