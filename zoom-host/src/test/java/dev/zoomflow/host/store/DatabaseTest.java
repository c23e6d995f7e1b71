package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (var database = Database.open(folder)) {
            database.write(DatabaseTest::insertGrant);
        }
        try (var database = Database.open(folder)) {
            assertThat(grants(database)).isEqualTo(1);
        }
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        try (var database = Database.open(folder)) {
            assertThatThrownBy(() -> database.write(handle -> {
                        insertGrant(handle);
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            assertThat(grants(database)).isZero();
        }
    }

    @Test
    void everyCommitIsSyncedAndForeignKeysHold() {
        try (var database = Database.open(folder)) {
            String synced = database.write(handle -> pragma(handle, "synchronous"));
            assertThat(synced).isEqualTo("2");
            String foreignKeys = database.write(handle -> pragma(handle, "foreign_keys"));
            assertThat(foreignKeys).isEqualTo("1");
            String journal = database.read(handle -> pragma(handle, "journal_mode"));
            assertThat(journal).isEqualTo("wal");
        }
    }

    @Test
    void aConnectionThatCannotWriteIsReplaced() {
        try (var database = Database.open(folder)) {
            database.write(
                    handle -> handle.execute("create temp view service_grant as select 'of this connection alone'"));
            assertThatThrownBy(() -> database.write(DatabaseTest::insertGrant))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("it is a view");

            database.write(DatabaseTest::insertGrant);

            assertThat(grants(database)).isEqualTo(1);
        }
    }

    @Test
    void whereTheFileWasReadOnlyThoseThatReadAreReplacedTooAndNotBecauseOfAnythingElse() {
        try (var database = Database.open(folder)) {
            database.<Object>read(handle -> handle.execute("pragma cache_size = 123"));
            assertThatThrownBy(() -> database.write(handle -> handle.execute("insert into nowhere values (1)")))
                    .isInstanceOf(StoreException.class);
            assertThat(cacheOfReader(database)).isEqualTo("123");

            assertThatThrownBy(() -> database.write(DatabaseTest::insertReadOnly))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("readonly");
            assertThat(cacheOfReader(database)).isNotEqualTo("123");
        }
    }

    private static int insertReadOnly(Handle handle) {
        handle.execute("pragma query_only = on");
        return insertGrant(handle);
    }

    private static String cacheOfReader(Database database) {
        return database.read(handle -> pragma(handle, "cache_size"));
    }

    @Test
    void aReadCannotWrite() {
        try (var database = Database.open(folder)) {
            assertThatThrownBy(() -> database.read(DatabaseTest::insertGrant)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void usingTheDatabaseInsideAWriteIsRefusedInsteadOfWaitingForEver() {
        try (var database = Database.open(folder)) {
            assertThatThrownBy(() -> database.write(outer -> database.write(DatabaseTest::insertGrant)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> database.write(outer -> grants(database)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void writersOfManyThreadsQueueAndNoneIsLost() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try (var database = Database.open(folder)) {
            var writes = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 200; i++) {
                writes.add(() -> database.write(DatabaseTest::insertGrant));
            }
            for (var done : threads.invokeAll(writes)) {
                assertThat(done.get()).isEqualTo(1);
            }
            assertThat(grants(database)).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aWriteInNoHurryNeedsNobodyToGoWithAndIsUndoneAlone() {
        try (var database = Database.open(folder)) {
            assertThat(database.<Integer>writeUnhurried(DatabaseTest::insertGrant))
                    .isEqualTo(1);
            assertThatThrownBy(() -> database.writeUnhurried(handle -> insertGrantAndMaybeThrow(handle, true)))
                    .hasMessage("changed my mind");

            assertThat(grants(database)).isEqualTo(1);
        }
    }

    private static int insertGrantAndMaybeThrow(Handle handle, boolean fails) {
        var inserted = insertGrant(handle);
        if (fails) {
            throw new IllegalStateException("changed my mind");
        }
        return inserted;
    }

    @Test
    void aFullDiskIsAStoreExceptionAndTheNextWriteAfterItWorks() {
        try (var database = Database.open(folder)) {
            assertThatThrownBy(() -> database.write(handle -> {
                        handle.execute("pragma max_page_count = 1");
                        return handle.execute("create table big as select zeroblob(10000000) as bytes");
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full");
            database.write(DatabaseTest::insertGrant);
            assertThat(grants(database)).isEqualTo(1);
        }
    }

    private static int insertGrant(Handle handle) {
        return handle.execute("""
                insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,
                  generation, epoch, authorized_at)
                values (?, 'x', 'a', '', '', 0, '', 1, 0, 0, 0)\
                """, Ids.number());
    }

    private static int grants(Database database) {
        return database.read(handle -> handle.createQuery("select count(*) from service_grant")
                .mapTo(Integer.class)
                .one());
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("pragma " + name).mapTo(String.class).one();
    }

    @Test
    void readersMakeNoFile() {
        var file = folder.resolve("zoomflow.db");

        assertThatThrownBy(() -> Sqlite.reader(file).getConnection()).hasMessageContaining("unable to open");
        assertThat(file).doesNotExist();
    }
}
