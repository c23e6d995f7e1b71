package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, in one process. */
class SharedLanesTest {
    @TempDir
    private Path folder;

    private EngineRig first;
    private EngineRig second;

    @BeforeEach
    void open() {
        first = node("a");
        second = node("b");
    }

    private EngineRig node(String name) {
        return new EngineRig(() -> TestPostgres.node(folder, name), EngineRig.QUICK);
    }

    @AfterEach
    void close() {
        second.close();
        first.close();
    }

    @Test
    void eachRunRunsOnceInTheOrderOfItsLaneAndNeverBesideAnotherOfIt() {
        // twice as many as one node has workers: the rest is left to the other
        var lanes = 2 * EngineRig.QUICK.workers();
        var ledger = new Ledger(lanes);
        first.handler("h", context -> ledger.enter("a", context));
        second.handler("h", context -> ledger.enter("b", context));

        var seqs = IntStream.range(0, 8 * lanes)
                .mapToObj(i -> first.event("con_" + i % 4, "h", "k" + i % lanes))
                .toList();

        EngineRig.eventually(() -> assertThat(seqs).allSatisfy(seq -> {
            assertThat(first.run(seq).state()).isEqualTo("DONE");
            assertThat(first.run(seq).attempt()).isOne();
        }));
        assertThat(ledger.overlaps).hasValue(0);
        assertThat(ledger.handled)
                .hasSize(lanes)
                .allSatisfy((lane, events) -> assertThat(events)
                        .isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)))
                        .doesNotHaveDuplicates()
                        .hasSize(8));
    }

    private static int number(String event) {
        return Integer.parseInt(event.substring(1));
    }

    /** What was handled, once both nodes have begun; two at once in a lane are counted. */
    private static final class Ledger {
        final Map<Integer, List<String>> handled = new ConcurrentHashMap<>();
        final AtomicInteger overlaps = new AtomicInteger();
        private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
        private final Map<String, CountDownLatch> begun =
                Map.of("a", new CountDownLatch(1), "b", new CountDownLatch(1));
        private final int lanes;

        Ledger(int lanes) {
            this.lanes = lanes;
        }

        void enter(String node, EventContext context) throws InterruptedException {
            Objects.requireNonNull(begun.get(node), node).countDown();
            for (var other : begun.values()) {
                assertThat(other.await(60, TimeUnit.SECONDS)).isTrue();
            }
            var lane = number(context.event().id()) % lanes;
            if (!busy.add(lane)) {
                overlaps.incrementAndGet();
            }
            handled.computeIfAbsent(lane, missing -> new CopyOnWriteArrayList<>())
                    .add(context.event().id());
            // long enough for the other node's sweep to look
            TimeUnit.MILLISECONDS.sleep(20);
            busy.remove(lane);
        }
    }

    @Test
    void aNodeWithoutTheHandlerLeavesRunsToOneThatHasIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        first.handler("h", context -> {
            begun.countDown();
            release.await();
        });
        var running = first.event("con_a", "h", "k");
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        var elsewhere = first.event("con_a", "other", "k");

        second.clock.move(Duration.ofMinutes(2));
        EngineRig.eventually(() -> assertThat(second.run(elsewhere).problem()).contains("'other' is not loaded"));
        release.countDown();

        assertThat(first.await(running, "DONE").problem()).isEmpty();
        first.handler("other", context -> {});
        assertThat(first.await(elsewhere, "DONE").attempt()).isOne();
    }

    @Test
    void aNodeWithoutItsLeaseIsInterruptedAndItsLateResultIsRefused() throws InterruptedException {
        var began = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var attempts = new CopyOnWriteArrayList<Integer>();
        first.handler("h", context -> {
            began.countDown();
            try {
                TimeUnit.MINUTES.sleep(5);
            } catch (InterruptedException asked) {
                assertThat(context.cancelled()).isTrue();
                interrupted.countDown();
                release.await();
            }
        });
        var seq = first.event("con_a", "h", "k");
        assertThat(began.await(60, TimeUnit.SECONDS)).isTrue();
        second.handler("h", context -> attempts.add(context.attempt()));

        TestPostgres.end(first.database().node(), second.database());

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.await(seq, "DONE").attempt()).isEqualTo(2);
        release.countDown();
        first.close();
        assertThat(second.run(seq).state()).isEqualTo("DONE");
        assertThat(second.run(seq).attempt()).isEqualTo(2);
        assertThat(attempts).containsExactly(2);
        first = node("a");
    }

    @Test
    void whatADeadNodeWasRunningIsLeftAloneWhileItsLeaseLastsAndMovesOnAfterIt() {
        first.handler("h", context -> {});
        second.handler("h", context -> {});
        var seq = ownedBy("ghost", second.database());
        var sweeps = Duration.ofMillis(500);

        EngineRig.steadily(sweeps, () -> assertThat(second.run(seq).state()).isEqualTo("RUNNING"));
        second.database().<Integer>write(handle -> handle.execute("update node set expires_at = 0 where id = 'ghost'"));

        assertThat(second.await(seq, "DONE").attempt()).isEqualTo(2);
    }

    /** A run in the middle of its first attempt there. */
    private long ownedBy(String node, Database database) {
        first.handler("elsewhere", context -> {});
        database.<Integer>write(
                handle -> handle.execute("insert into node values (?, '', 0, 9223372036854775807)", node));
        var seq = first.event("con_a", "elsewhere", "k");
        first.await(seq, "DONE");
        database.<Integer>write(handle -> handle.execute(
                "update run set handler = 'h', state = 'RUNNING', node = ?, finished_at = null where event_seq = ?",
                node,
                seq));
        return seq;
    }
}
