package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What SQLite's log holds is moved into the file whatever went wrong. */
class LogAfterFailuresTest {
    @TempDir
    private Path folder;

    private long size() {
        try {
            return Files.size(folder.resolve("zoomflow.db"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int fill(Handle handle) {
        handle.execute("pragma max_page_count = 1");
        return handle.execute("create table big as select zeroblob(10000000) as bytes");
    }

    @Test
    void aWorkThatMeetsAFullDiskHasItMovedAtOnce() {
        try (var database = Database.open(folder)) {
            var before = size();
            database.write(handle -> handle.execute("create table scratch as select zeroblob(400000) as bytes"));

            // meanwhile somebody reads: the end of the last connection would move it, too
            database.<Object>read(handle -> {
                handle.execute("select count(*) from scratch");
                assertThatThrownBy(() -> database.write(LogAfterFailuresTest::fill))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("full");
                await().until(() -> size() > before);
                return handle;
            });
        }
    }

    @Test
    void anErrorDoesNotEndTheThreadThatMovesIt() {
        Database.open(folder).close();
        var file = folder.resolve("zoomflow.db");
        var asked = new AtomicInteger();
        var source = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (asked.incrementAndGet() == 1) {
                    throw new LinkageError("a class is missing");
                }
                return Sqlite.writer(file).getConnection();
            }
        };
        try (var checkpoints = new Checkpoints(source, new OpenedFile(file), Runnable::run)) {
            checkpoints.start();
            checkpoints.failed();
            await().until(() -> asked.get() == 1);

            checkpoints.failed();

            await().until(() -> asked.get() == 2);
        }
    }
}
