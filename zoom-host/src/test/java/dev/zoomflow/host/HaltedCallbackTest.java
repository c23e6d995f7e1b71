package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * A host that is killed while it finishes a sign-in of a connection that worked before, with a service that ends the
 * tokens of the sign-in before. {@code -Drounds} says how often, {@code -Dseed} repeats a run's steps and moments.
 */
@Proof
@OnEachStore
class HaltedCallbackTest {
    @Parameter
    private TestStore store;

    private final Moments moments = Moments.ofThisRun();

    @Test
    void afterwardsTheConnectionWorksOrSaysReconnectTruthfully(@TempDir Path folder) throws IOException {
        try (var host = HaltedHost.start(store, folder, 1)) {
            var what = "sign-ins halted on " + store;
            Rounds.oneOf(
                    List.of(CallbackStep.values()), Rounds.fewOn(store), moments, what, step -> haltsAt(step, host));
        }
    }

    private void haltsAt(CallbackStep step, HaltedHost host) {
        var lost = host.lostTokens();
        var callback = host.consented();

        var halting = step.prepare(host, moments);
        var page = host.comesBackMeanwhile(callback);
        halting.run();
        host.kill();
        page.handle((answer, failure) -> answer).join();
        step.release(host);

        assertThat(host.lostTokens() == lost).isEqualTo(step.works());
        host.restart();
        theReloadedPageHelps(step, host, callback);
        host.mustHaveAsked(host.meets(), step.works());
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
