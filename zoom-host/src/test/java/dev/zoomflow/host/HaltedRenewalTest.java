package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * A host that is killed between its request for new tokens and its commit, with a service that ends a refresh token when
 * it is used. {@code -Drounds} says how often, {@code -Dseed} repeats a run's steps and moments.
 */
@Proof
@OnEachStore
class HaltedRenewalTest {
    @Parameter
    private TestStore store;

    private final Moments moments = Moments.ofThisRun();

    @Test
    void afterwardsTheConnectionWorksOrSaysReconnectTruthfully(@TempDir Path folder) throws IOException {
        try (var host = HaltedHost.start(store, folder, 1)) {
            var what = "renewals halted on " + store;
            Rounds.oneOf(
                    List.of(RenewalStep.values()), Rounds.fewOn(store), moments, what, step -> haltsAt(step, host));
        }
    }

    private void haltsAt(RenewalStep step, HaltedHost host) {
        var lost = host.lostTokens();
        host.zoom.tokens().expireAccess();

        var halting = step.prepare(host, moments);
        var topic = host.meets();
        halting.run();
        host.kill();
        step.release(host);

        var newest = host.lostTokens() == lost;
        assertThat(step.expected().orElse(newest)).isEqualTo(newest);
        host.restart();
        host.mustHaveAsked(topic, newest);
    }
}
