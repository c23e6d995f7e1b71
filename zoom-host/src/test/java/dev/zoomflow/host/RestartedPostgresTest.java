package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is stopped and started again while events arrive, with the host in a process of its own that nobody touches. */
@Tag("long")
class RestartedPostgresTest {
    /** So many of a kind until the next step. */
    private static final int MANY = 60;
    /** Until the server is known to be gone, on a machine that has much else to do. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final Set<String> sent = new HashSet<>();
    private FragilePostgres server;
    private Cluster cluster;
    private Load load;

    @BeforeEach
    void start() throws IOException {
        server = FragilePostgres.start(folder.resolve("postgres"));
        cluster = Cluster.start(Optional.of(server.address()), folder.resolve("hosts"), 1);
        load = new Load(cluster.zoom);
    }

    @AfterEach
    void stop() {
        cluster.close();
        server.close();
    }

    @Test
    void whatWasAcknowledgedIsHandledOnceWhenItWasStopped() {
        holdsOver(server::stops);
    }

    @Test
    void whatWasAcknowledgedIsHandledOnceWhenItEndedAtOnce() {
        holdsOver(server::endsAtOnce);
    }

    private void holdsOver(Runnable end) {
        var sending = CompletableFuture.runAsync(this::send);
        await().until(() -> answered(200) > MANY);
        end.run();
        var before = answered(503);
        await().until(() -> answered(503) > before + MANY);
        server.starts();
        var after = answered(200);
        await().until(() -> answered(200) > after + MANY);
        enough.set(true);
        sending.join();
        cluster.zoom.webhooks().settle();

        assertThat(attempts()).allSatisfy(RestartedPostgresTest::isAcknowledgedOrPostponed);
        load.comesAgain();
        await().untilAsserted(() ->
                assertThat(Ledger.of(cluster.trace("ledger")).events()).containsAll(sent));
        cluster.process(0).mustHaveSaidWithoutStackTraces();
        cluster.mustHaveHandledInOrder();
    }

    private void send() {
        while (!enough.get()) {
            load.send(sent.size());
            sent.add("event-" + sent.size());
            Moments.sleep(10);
        }
    }

    private List<Delivery.Attempt> attempts() {
        return load.deliveries().stream()
                .map(Delivery::attempts)
                .flatMap(List::stream)
                .toList();
    }

    private long answered(int status) {
        return attempts().stream()
                .filter(attempt -> attempt.status().equals(Optional.of(status)))
                .count();
    }

    private static void isAcknowledgedOrPostponed(Delivery.Attempt attempt) {
        assertThat(attempt.took()).as(attempt.toString()).isLessThan(SOON);
        assertThat(attempt.status()).as(attempt.toString()).isIn(Optional.of(200), Optional.of(503));
        if (!attempt.status().equals(Optional.of(200))) {
            assertThat(attempt.answerHeaders()).containsEntry("retry-after", "5");
        }
    }
}
