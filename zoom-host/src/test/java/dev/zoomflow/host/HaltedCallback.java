package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A host that is killed while it finishes a sign-in of a connection that worked before, with a service that ends the
 * tokens of the sign-in before. {@code -Drounds} says how often, {@code -Dseed} repeats a run's moments.
 */
class HaltedCallback {
    private static final Logger LOG = LoggerFactory.getLogger(HaltedCallback.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 1);

    @Test
    void afterwardsTheConnectionWorksOrSaysReconnectTruthfully(@TempDir Path folder) throws IOException {
        var moments = Moments.ofThisRun();
        try (var host = HaltedHost.start(TestStore.SQLITE, folder, 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var step : CallbackStep.values()) {
                    haltsAt(step, host, moments);
                }
            }
        }
        LOG.info("{}: {} sign-ins halted", moments, ROUNDS * CallbackStep.values().length);
    }

    private static void haltsAt(CallbackStep step, HaltedHost host, Moments moments) {
        LOG.info("{}: halted when {}", moments, step);
        var issued = host.issuedTokens();
        var stored = host.store.storedTokens();
        var callback = host.consented();

        var halting = step.prepare(host, moments);
        var page = host.comesBackMeanwhile(callback);
        halting.run();
        host.kill();
        page.handle((answer, failure) -> answer).join();
        step.release(host);

        var newest = host.issuedTokens() - issued == host.store.storedTokens() - stored;
        assertThat(newest).isEqualTo(step.works());
        host.restart();
        theReloadedPageHelps(step, host, callback);
        var topic = host.meets();
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

    private static void theReloadedPageHelps(CallbackStep step, HaltedHost host, URI callback) {
        var again = host.comesBack(callback);
        if (step.connects()) {
            assertThat(Surfer.location(again).getPath()).endsWith("/success");
        } else {
            assertThat(again.statusCode()).isEqualTo(503);
            assertThat(again.body()).contains("The server stopped", "Start again");
        }
    }
}
