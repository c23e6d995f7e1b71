package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A host that is killed between its request for new tokens and its commit, with a service that ends a refresh token when
 * it is used. {@code -Drounds} says how often, {@code -Dseed} repeats a run's moments.
 */
class HaltedRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(HaltedRenewal.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 1);

    @Test
    void afterwardsTheConnectionWorksOrSaysReconnectTruthfully(@TempDir Path folder) throws IOException {
        var moments = Moments.ofThisRun();
        try (var host = HaltedHost.start(TestStore.SQLITE, folder, 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var step : RenewalStep.values()) {
                    haltsAt(step, host, moments);
                }
            }
        }
        LOG.info("{}: {} renewals halted", moments, ROUNDS * RenewalStep.values().length);
    }

    private static void haltsAt(RenewalStep step, HaltedHost host, Moments moments) {
        LOG.info("{}: halted when {}", moments, step);
        var issued = host.issuedTokens();
        var stored = host.store.storedTokens();
        host.zoom.tokens().expireAccess();

        var halting = step.prepare(host, moments);
        var topic = host.meets();
        halting.run();
        host.kill();
        step.release(host);

        var newest = host.issuedTokens() - issued == host.store.storedTokens() - stored;
        assertThat(step.expected().orElse(newest)).isEqualTo(newest);
        host.restart();
        if (newest) {
            host.awaitAsked(topic);
            assertThat(host.state()).isEqualTo("ok");
        } else {
            host.awaitState("reconnect");
            assertThat(host.asked()).noneMatch(line -> line.startsWith(topic));
            host.reconnects();
            host.awaitAsked(topic);
        }
        host.awaitNothingLeftOpen();
    }
}
