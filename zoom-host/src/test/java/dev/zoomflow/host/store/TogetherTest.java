package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for SQLite's writing connection goes into one transaction. */
@SuppressWarnings("NullAway.Init")
class TogetherTest {
    @TempDir
    private Path folder;

    private final List<Thread> writers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var writer = new Thread(work);
        writers.add(writer);
        return writer;
    });
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final ReadBefore<String, Integer> grants = new ReadBefore<>();
    private Database database;
    private Future<Integer> first;

    @BeforeEach
    void occupy() {
        database = Database.open(folder);
        first = waiting(() -> database.write(handle -> waitForRelease()));
    }

    @AfterEach
    void close() {
        release.countDown();
        threads.shutdownNow();
        database.close();
    }

    private int waitForRelease() {
        try {
            release.await();
            return 1;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The works come to the connection in the order in which this is called. */
    private Future<Integer> waiting(Supplier<Integer> work) {
        var before = writers.size();
        Future<Integer> future = threads.submit(work::get);
        await().until(() -> writers.size() == before + 1 && writers.get(before).getState() == Thread.State.WAITING);
        return future;
    }

    private long log() {
        try {
            return Files.size(folder.resolve("zoomflow.db-wal"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int insert(Handle handle, boolean fails) {
        var inserted = handle.execute("insert into service_grant (id, type, app, account, user_id, whole_account,"
                + " display_name, provisional, generation, epoch, authorized_at)"
                + " values ((select count(*) from service_grant), 'zoom', 'a', 'b', 'c', 0, 'd', 1, 0, 0, 0)");
        if (fails) {
            throw new IllegalStateException("changed my mind");
        }
        return inserted;
    }

    private int count(Handle handle) {
        reads.incrementAndGet();
        return handle.createQuery("select count(*) from service_grant")
                .mapTo(Integer.class)
                .one();
    }

    private int countedBefore(Handle handle) {
        return grants.of(handle, "all", () -> count(handle));
    }

    private List<Future<Integer>> twenty(Function<HandleCallback<Integer, RuntimeException>, Integer> way) {
        var writes = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 20; i++) {
            var fails = i % 4 == 3;
            writes.add(waiting(() -> way.apply(handle -> insert(handle, fails))));
        }
        return writes;
    }

    private void everyFourthIsUndoneAlone(List<Future<Integer>> writes) throws Exception {
        var before = log();
        release.countDown();
        for (int i = 0; i < writes.size(); i++) {
            var write = writes.get(i);
            if (i % 4 == 3) {
                assertThatThrownBy(write::get).hasRootCauseMessage("changed my mind");
            } else {
                assertThat(write.get()).isEqualTo(1);
            }
        }
        assertThat(database.<Integer>read(this::count)).isEqualTo(15);
        assertThat(log() - before).as("of a page or two for each commit").isLessThan(15 * 4096);
    }

    @Test
    void writesThatWaitShareATransactionAndOneThatThrowsIsUndoneAlone() throws Exception {
        everyFourthIsUndoneAlone(twenty(database::write));
    }

    @Test
    void soDoThoseAlongsideOthersThoughTheyAreDoneTwiceThen() throws Exception {
        everyFourthIsUndoneAlone(twenty(database::writeAlongside));
    }

    @Test
    void whatWasReadAlongsideOthersIsReadAgainOnlyAfterAnotherKindOfWrite() throws Exception {
        var before = waiting(() -> database.writeAlongside(this::countedBefore));
        var again = waiting(() -> database.writeAlongside(this::countedBefore));
        var change = waiting(() -> database.write(handle -> insert(handle, false)));
        var after = waiting(() -> database.writeAlongside(this::countedBefore));
        release.countDown();

        assertThat(List.of(first.get(), before.get(), again.get(), change.get(), after.get()))
                .isEqualTo(List.of(1, 0, 0, 1, 1));
        assertThat(reads).hasValue(2);
        database.<Integer>write(handle -> insert(handle, false));
        assertThat(database.<Integer>writeAlongside(this::countedBefore)).isEqualTo(2);
    }

    @Test
    void whatWasReadInATransactionThatIsUndoneIsReadAgain() throws Exception {
        release.countDown();
        first.get();
        assertThatThrownBy(() -> database.write(handle -> {
                    insert(handle, false);
                    assertThat(countedBefore(handle)).isEqualTo(1);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(database.<Integer>writeAlongside(this::countedBefore)).isZero();
    }
}
