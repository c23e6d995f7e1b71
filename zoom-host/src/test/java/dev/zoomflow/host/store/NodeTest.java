package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
    @TempDir
    private Path folder;

    private Database node(String name) {
        return TestPostgres.node(folder, name);
    }

    private static List<String> nodes(Database database) {
        return database.read(handle ->
                handle.createQuery("select id from node").mapTo(String.class).list());
    }

    /** When the first lease of all ends. */
    private static long firstEnd(Database database) {
        return database.read(handle -> handle.createQuery("select min(expires_at) from node")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void nodesOnOneDatabaseRenewTheirLeasesForAsLongAsTheyLive() {
        try (var first = node("a");
                var second = node("b")) {
            var ids = List.of(first.node().id(), second.node().id());
            var end = firstEnd(first);

            await().until(() -> firstEnd(first) > end);

            assertThat(nodes(first)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(List.of(first.node().id(), second.node().id())).isEqualTo(ids);
            await().until(() -> !first.node().isAlone());
        }
    }

    @Test
    void aNodeWhoseLeaseEndedStopsAndComesBackAsAnother() {
        var stopped = new AtomicInteger();
        try (var first = node("a");
                var second = node("b")) {
            first.node().onLost(stopped::incrementAndGet);
            var former = first.node().id();

            TestPostgres.end(first.node(), second);

            await().untilAsserted(() -> assertThat(stopped).hasValue(1));
            assertThat(first.node().holds(former)).isFalse();
            await().until(() -> first.node().holds(first.node().id()));
            assertThat(first.node().id()).isNotEqualTo(former);
            assertThat(nodes(second)).doesNotContain(former);
        }
    }

    @Test
    void whoIsNotHeardOfForALeaseIsGoneAndOneOfTheOthersIsTold() {
        var told = new AtomicInteger();
        try (var first = node("a");
                var second = node("b")) {
            first.node().onOthersGone(told::incrementAndGet);
            second.node().onOthersGone(told::incrementAndGet);

            first.<Integer>write(handle -> handle.execute("insert into node values ('dead', '', 0, 0)"));

            await().untilAsserted(() -> assertThat(told).hasValue(1));
            assertThat(nodes(first)).doesNotContain("dead");
        }
    }

    @Test
    void aNodeThatTheDatabaseDoesNotAnswerStopsByItsOwnClock() {
        var stopped = new AtomicInteger();
        var brief = new Lease(Duration.ofSeconds(1), Duration.ofMillis(200));
        try (var first = TestPostgres.node(folder, "a", brief);
                var second = node("b")) {
            first.node().onLost(stopped::incrementAndGet);

            second.<Object>write(handle -> {
                handle.execute("lock table node in access exclusive mode");
                await().until(() -> stopped.get() > 0);
                return handle;
            });
        }
    }

    /** As one that was stopped for longer than its lease: its timers have not told it yet. */
    @Test
    void aNodeThatSleptBeginsNothingUnderALeaseThatIsOver() {
        var unattended = new Lease(Duration.ofMillis(500), Duration.ofHours(1));
        try (var first = TestPostgres.node(folder, "a", unattended)) {
            var id = first.node().id();
            assertThat(first.node().holds(id)).isTrue();

            await().until(() -> firstEnd(first) < System.currentTimeMillis());

            assertThat(first.node().holds(id)).isFalse();
        }
    }

    @Test
    void aNodeBelowWhichANewerProgramChangedTheTablesSaysSoAndGoesOn() {
        try (var old = node("a")) {
            assertThat(old.node().isOutdated()).isFalse();

            old.<Integer>write(handle -> handle.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                      installed_by, execution_time, success) values (900, '900', 'of the future', 'SQL', 'V900.sql', 1, '', 1, true)
                    """));

            await().until(old.node()::isOutdated);
            assertThat(old.node().holds(old.node().id())).isTrue();
        }
    }

    @Test
    void theEldestLeadsUntilItGoes() {
        try (var second = new Successor(node("a"), node("b"))) {
            assertThat(second.first.node().leads()).isTrue();
            assertThat(second.next.node().leads()).isFalse();

            second.first.close();

            assertThat(second.next.node().leads()).isTrue();
        }
    }

    private record Successor(Database first, Database next) implements AutoCloseable {
        @Override
        public void close() {
            next.close();
        }
    }

    @Test
    void aFileHasOneNodeAndADeadProcessLeavesNone() {
        try (var database = TestStore.SQLITE.open(folder)) {
            database.<Integer>write(handle -> handle.execute("insert into node values ('dead', '', 0, 0)"));
        }
        try (var database = TestStore.SQLITE.open(folder)) {
            assertThat(nodes(database)).containsExactly(database.node().id());
            assertThat(database.node().leads()).isTrue();
            assertThat(database.listen()).isEmpty();
        }
    }
}
