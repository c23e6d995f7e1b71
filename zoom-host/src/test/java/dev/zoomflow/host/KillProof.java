package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, kills, lets what failed come again, and holds what was handled against what was stored. */
final class KillProof {
    private static final Logger LOG = LoggerFactory.getLogger(KillProof.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final int EVENTS = 150;
    private static final Duration AMPLE = Duration.ofMinutes(4);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> sent = new HashSet<>();
    private final Cluster cluster;
    private final Load load;

    KillProof(Cluster cluster) {
        this.cluster = cluster;
        this.load = new Load(cluster.zoom);
    }

    void prove() {
        var start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            killOneWhileEventsArrive();
        }
        var ledger = cluster.mustHaveHandledInOrder();
        LOG.info(
                "seed {}: {} kills of {} node(s), {} events handled, {} deliveries failed and came again,"
                        + " {} attempts repeated, {} s",
                seed,
                ROUNDS,
                cluster.nodes(),
                sent.size(),
                load.deliveries().stream()
                        .filter(one -> one.attempts().size() > 1)
                        .count(),
                ledger.repeated(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private void killOneWhileEventsArrive() {
        var victim = random.nextInt(cluster.nodes());
        var moment = random.nextInt(EVENTS * 8);
        LOG.info("seed {}: node {} is killed after {} ms", seed, victim, moment);
        var killing = CompletableFuture.runAsync(() -> {
            sleep(moment);
            cluster.process(victim).kill();
        });
        for (int i = 0; i < EVENTS; i++) {
            send();
            sleep(5 + random.nextInt(6));
        }
        killing.join();
        cluster.zoom.webhooks().settle();
        if (cluster.nodes() == 1) {
            cluster.restart(victim);
        }
        load.comesAgain();
        await().atMost(AMPLE)
                .untilAsserted(() ->
                        assertThat(Ledger.of(cluster.trace("ledger")).events()).containsAll(sent));
        if (cluster.nodes() > 1) {
            cluster.restart(victim);
        }
    }

    private void send() {
        load.send(sent.size());
        sent.add("event-" + sent.size());
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
