package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, kills, lets what failed come again, and holds what was handled against what was stored. */
final class KillProof {
    private static final Logger LOG = LoggerFactory.getLogger(KillProof.class);
    private static final int EVENTS = 150;
    private final Set<String> sent = new HashSet<>();
    private final Cluster cluster;
    private final Load load;
    private final Kills kills;
    private final Moments moments;

    KillProof(Cluster cluster, Moments moments) {
        this.cluster = cluster;
        this.load = new Load(cluster.zoom);
        this.kills = new Kills(cluster, load);
        this.moments = moments;
    }

    Soak.Sum prove(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            killOneWhileEventsArrive(round == rounds || moments.number(3) == 0);
        }
        return kills.sum(rounds, sent.size());
    }

    /** @param untilHandled or the next one is killed while others go on with what this one was doing */
    private void killOneWhileEventsArrive(boolean untilHandled) {
        var victim = moments.number(cluster.nodes());
        var moment = moments.number(EVENTS * 7);
        LOG.info("{}: node {} is killed {} ms after the first acknowledgement", moments, victim, moment);
        kills.next();
        var killing = CompletableFuture.runAsync(() -> {
            await().until(kills::wasAnythingAcknowledged);
            Moments.sleep(moment);
            kills.kill(victim);
        });
        for (int i = 0; i < EVENTS; i++) {
            send();
            Moments.sleep(5 + moments.number(6));
        }
        killing.join();
        kills.settled();
        if (cluster.nodes() == 1) {
            cluster.restart(victim);
        }
        load.comesAgain();
        if (untilHandled) {
            await().untilAsserted(() ->
                    assertThat(Ledger.of(cluster.trace("ledger")).events()).containsAll(sent));
        }
        if (cluster.nodes() > 1) {
            cluster.restart(victim);
        }
    }

    private void send() {
        load.send(sent.size());
        sent.add("event-" + sent.size());
    }
}
