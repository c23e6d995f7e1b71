package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
