package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    private Path folder;

    private Database open(PostgresAddress address) {
        return Database.open(folder, address);
    }

    @Test
    void everyCommitIsSyncedAlsoWhereTheServerWouldNot() {
        try (var database = open(TestPostgres.database(folder))) {
            assertThat(database.<String>write(handle -> handle.createQuery("show synchronous_commit")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("on");
        }
    }

    @Test
    void aReadSeesOneMomentAndCannotWrite() {
        try (var database = open(TestPostgres.database(folder))) {
            assertThat(database.<String>read(handle -> handle.createQuery("show transaction_isolation")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("repeatable read");
            assertThatThrownBy(() -> database.read(handle -> handle.execute("delete from connection")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void usingTheDatabaseInsideAWriteIsRefused() {
        try (var database = open(TestPostgres.database(folder))) {
            assertThatThrownBy(() -> database.write(outer -> database.read(inner -> 1)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> database.writeAlongside(outer -> database.write(inner -> 1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void writesOfAllNodesComeOneAfterAnother() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try (var one = open(TestPostgres.database(folder));
                var other = Database.open(folder.resolve("other"), TestPostgres.database(folder))) {
            one.write(handle -> handle.execute("insert into counter (name, value) values ('test', 0)"));
            var writes = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 100; i++) {
                writes.add(() -> one.write(PostgresTest::readThenWrite));
                writes.add(() -> other.write(PostgresTest::readThenWrite));
            }
            for (var done : threads.invokeAll(writes)) {
                assertThat(done.get()).isEqualTo(1);
            }
            assertThat(one.read(new Counter("test")::value)).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void writesSeeWhatOthersHaveCommittedAlsoWhereTheDatabaseWouldNot() {
        var address = TestPostgres.database(folder);
        TestPostgres.execute(
                address,
                "alter database " + address.database() + " set default_transaction_isolation = 'serializable'");
        try (var database = open(address)) {
            assertThat(List.of(
                            database.write(PostgresTest::isolation), database.writeAlongside(PostgresTest::isolation)))
                    .containsOnly("read committed");
        }
    }

    private static String isolation(Handle handle) {
        return handle.createQuery("show transaction_isolation")
                .mapTo(String.class)
                .one();
    }

    private static int readThenWrite(Handle handle) {
        var value = new Counter("test").value(handle);
        return handle.execute("update counter set value = ? where name = 'test'", value + 1);
    }

    @Test
    void textWithTheCharacterZeroIsKept() {
        try (var database = open(TestPostgres.database(folder))) {
            database.write(handle -> handle.execute("insert into counter (name, value) values (?, 1)", "a\0b"));
            assertThat(database.read(new Counter("a\uFFFDb")::value)).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        var nowhere = new PostgresAddress("127.0.0.1:1", "zoomflow", "", Optional.of("me"), Optional.empty());
        assertThatThrownBy(() -> open(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("zoomflow on 127.0.0.1:1 cannot be reached")
                .hasMessageContaining("DATABASE_URL");
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> open(TestPostgres.address("nowhere")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no database 'nowhere'")
                .hasMessageContaining("create it");
    }

    @Test
    void aWrongPasswordIsSaidToBeOneAndNotShown() {
        TestPostgres.user("picky", "right");
        var wrong = TestPostgres.empty("picked").withUser("picky").withPassword(Secret.of("wrong-0000"));
        assertThatThrownBy(() -> open(wrong))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("refuses the user 'picky'")
                .hasMessageContaining("DATABASE_PASSWORD")
                .hasMessageNotContaining("wrong-0000");
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() {
        var address = TestPostgres.empty("something_else");
        TestPostgres.execute(address, "create table invoice (id integer)");
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("holds tables of something else");
    }

    @Test
    void aUserWhoMayMakeNoTablesIsToldSo() {
        TestPostgres.user("guest", "guest");
        var address = TestPostgres.empty("for_guests").withUser("guest").withPassword(Secret.of("guest"));
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("for_guests")
                .hasMessageContaining("permission denied")
                .hasMessageContaining("grant create")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() {
        var address = TestPostgres.database(folder);
        open(address).close();
        TestPostgres.execute(
                address,
                "insert into flyway_schema_history select 900, '900', 'future', 'SQL', 'V900__future.sql', 1, 'x', now(), 1, true");
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("900");
    }

    @Test
    void aServerThatHasNoConnectionLeftIsNotTakenForDead() {
        TestPostgres.execute(TestPostgres.address("postgres"), "create role crowded login");
        TestPostgres.execute(TestPostgres.address("postgres"), "create database crowded owner crowded");
        try (var database = open(TestPostgres.address("crowded").withUser("crowded"))) {
            var outside = TestPostgres.address("crowded");
            await().until(() -> database.read(PostgresTest::isFelt));
            TestPostgres.execute(outside, "alter role crowded connection limit 0");
            await().until(() -> TestPostgres.ends(outside, "usename = 'crowded' and query = 'select 1'") > 0);

            await().during(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(database.read(new Counter("derived")::value))
                            .isZero());
        }
    }

    private static boolean isFelt(Handle handle) {
        return handle.createQuery(
                                "select count(*) from pg_stat_activity where usename = 'crowded' and query = 'select 1'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
