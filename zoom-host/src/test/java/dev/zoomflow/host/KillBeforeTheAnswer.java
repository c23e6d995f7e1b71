package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

/** Holds up a host's answer, so that what it says is stored and Zoom does not hear it, and kills the host then. */
final class KillBeforeTheAnswer implements AutoCloseable {
    private static final int EVENTS = 2;
    private final Cluster cluster;
    private final Sluice sluice;
    private final Load load;
    private final Kills kills;

    KillBeforeTheAnswer(Cluster cluster) {
        this.cluster = cluster;
        this.sluice = new Sluice(cluster.balancer.open("/"));
        this.load = new Load(cluster.zoom);
        this.kills = new Kills(cluster, load);
    }

    void prove() {
        sendThroughTheSluice();
        var gate = sluice.holdAnswers(0);
        load.send(0);
        gate.awaitHeld();
        kills.kill(0);
        sluice.drop();
        kills.settled();
        assertThat(load.unacknowledged()).containsExactly("event-0");

        cluster.restart(0);
        awaitHandled("event-0");
        assertThat(load.acknowledged()).as("handled because it was stored").isZero();
        load.comesAgain();

        // derived after what came again
        load.send(1);
        awaitHandled("event-1");
        var sum = kills.sum(1, EVENTS);
        assertThat(List.of(sum.acknowledged(), sum.unanswered())).containsExactly(0L, 1L);
    }

    private void sendThroughTheSluice() {
        var webhooks = cluster.zoom.webhooks();
        webhooks.subscriptions().forEach(webhooks::unsubscribe);
        webhooks.subscribe(cluster.zoom.app(), sluice.address().resolve("/zoom/event"));
    }

    private void awaitHandled(String event) {
        await().untilAsserted(() ->
                assertThat(Ledger.of(cluster.trace("ledger")).events()).contains(event));
    }

    @Override
    public void close() {
        sluice.close();
    }
}
