package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite's log holds is moved into the file while others commit. */
@SuppressWarnings("NullAway.Init")
class CheckpointsTest {
    private static final int PAGE = 4096;
    private static final int PAGES = 100;
    /** As long as it is to grow, and what comes while it is moved; at 16,000 pages SQLite itself would move it. */
    private static final long LONGEST = 15_000L * PAGE;

    private static final int HEADER = 32;
    private static final String INSERT = "insert into scratch values (zeroblob(" + PAGES * PAGE + "))";

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.write(handle -> handle.execute("create table scratch (bytes bytea)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLogBeginsAnewBeforeItGetsVeryLong() {
        commit(400);

        assertThat(size("zoomflow.db-wal")).isLessThan(LONGEST);
        assertThat(size("zoomflow.db")).isGreaterThan(20_000L * PAGE);
        assertThat(rows()).isEqualTo(400);
    }

    @Test
    void whatCameSinceALongLogWasMovedIsMovedWhileWritersWaitSoThatItBeginsAnew() throws Exception {
        var file = folder.resolve("other.db");
        var source = Sqlite.writer(file);
        try (var writer = source.getConnection()) {
            execute(writer, "create table scratch (bytes bytea)");
            var moved = new CountDownLatch(1);
            try (var checkpoints = new Checkpoints(source, new OpenedFile(file), rest -> {
                execute(writer, INSERT);
                rest.run();
                moved.countDown();
            })) {
                checkpoints.start();
                for (int i = 0; i < 48; i++) {
                    execute(writer, INSERT);
                }
                for (int i = 0; i < 16; i++) {
                    checkpoints.committed();
                }

                assertThat(moved.await(10, TimeUnit.SECONDS)).isTrue();
                var before = beginning("other.db-wal");
                execute(writer, INSERT);
                assertThat(beginning("other.db-wal")).isNotEqualTo(before);
            }
        }
    }

    @Test
    void fewCommitsAreMovedAfterAWhileEvenIfTheLogIsShort() {
        var before = size("zoomflow.db");

        commit(40);

        await().until(() -> size("zoomflow.db") > before + 10L * PAGES * PAGE);
    }

    @Test
    void aReaderOfOldTextHoldsTheLogAndItGoesOnAfterHim() throws Exception {
        var reading = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var read = thread.submit(() -> database.read(handle -> counted(handle, reading, end)));
            reading.await();
            commit(60);
            end.countDown();
            assertThat(read.get()).isZero();

            commit(400);

            assertThat(size("zoomflow.db-wal")).isLessThan(LONGEST);
            assertThat(rows()).isEqualTo(460);
        } finally {
            thread.shutdownNow();
        }
    }

    private static int counted(Handle handle, CountDownLatch reading, CountDownLatch end) {
        var rows = count(handle);
        reading.countDown();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return rows;
    }

    private void commit(int times) {
        for (int i = 0; i < times; i++) {
            database.write(handle -> handle.execute(INSERT));
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /** What is another one each time the log begins anew. */
    private String beginning(String log) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(log))) {
            return HexFormat.of().formatHex(in.readNBytes(HEADER));
        }
    }

    private int rows() {
        return database.read(CheckpointsTest::count);
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from scratch")
                .mapTo(Integer.class)
                .one();
    }

    private long size(String file) {
        try {
            return Files.size(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
