package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Delivery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the store while events arrive, kills the host at a random moment, starts it on what is still full, and gives room. */
final class FullStoreProof {
    private static final Logger LOG = LoggerFactory.getLogger(FullStoreProof.class);
    private static final int PART = 40;
    private final Set<String> sent = new HashSet<>();
    private final Cluster cluster;
    private final Load load;
    private final Ballast ballast;
    private final Kills kills;
    private final Moments moments;

    FullStoreProof(Cluster cluster, Ballast ballast, Moments moments) {
        this.cluster = cluster;
        this.load = new Load(cluster.zoom);
        this.kills = new Kills(cluster, load);
        this.ballast = ballast;
        this.moments = moments;
    }

    Soak.Sum prove(int rounds) {
        for (int round = 0; round < rounds; round++) {
            killWhileFull();
        }
        cluster.process(0).mustHaveSaidWithoutStackTraces();
        return kills.sum(rounds, sent.size());
    }

    private void killWhileFull() {
        kills.next();
        send();
        fill();
        ballast.giveBack();
        acceptedAgain();
        fill();
        var moment = moments.number(500);
        LOG.info("{}: killed while full, {} ms later", moments, moment);
        Moments.sleep(moment);
        kills.kill(0);
        kills.settled();
        if (ballast.leavesRoomToStart()) {
            cluster.restart(0);
            fill();
            ballast.giveBack();
        } else {
            ballast.giveBack();
            cluster.restart(0);
        }
        load.comesAgain();
        await().untilAsserted(() ->
                assertThat(Ledger.of(cluster.trace("ledger")).events()).containsAll(sent));
    }

    private void fill() {
        ballast.take();
        refusedUntilFreed();
    }

    private void acceptedAgain() {
        await().until(() -> {
            send();
            cluster.zoom.webhooks().settle();
            var all = load.deliveries();
            return all.get(all.size() - 1).delivered();
        });
    }

    /** What came first may still find a little room. */
    private void refusedUntilFreed() {
        var before = refusals();
        await().until(() -> {
            send();
            cluster.zoom.webhooks().settle();
            return refusals() > before;
        });
        send();
        cluster.zoom.webhooks().settle();
    }

    /** The answers of 503; each must say when to come again. */
    private long refusals() {
        var refused = load.deliveries().stream()
                .map(Delivery::attempts)
                .flatMap(List::stream)
                .filter(attempt ->
                        attempt.status().filter(status -> status == 503).isPresent())
                .toList();
        assertThat(refused)
                .allSatisfy(attempt ->
                        assertThat(attempt.answerHeaders().keySet()).anyMatch("retry-after"::equalsIgnoreCase));
        return refused.size();
    }

    private void send() {
        for (int i = 0; i < PART; i++) {
            load.send(sent.size());
            sent.add("event-" + sent.size());
            Moments.sleep(moments.number(5));
        }
    }
}
