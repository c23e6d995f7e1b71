package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link StalledHolderTest} once by real time: nobody ends a lease, the first host is stopped until its own is over and its
 * request a minute old. It takes that minute, so that CI names it and {@code verify} does not.
 */
class HolderStalledForItsTime {
    /** Less than a minute by what it takes from the request to the question for it. */
    private static final Duration NEARLY_A_MINUTE = Duration.ofSeconds(45);

    @Test
    void theOtherRenewsWhenItsTimeIsOverAndThatStays(@TempDir Path folder) throws IOException {
        try (var hosts = HaltedHost.start(TestStore.POSTGRESQL, folder, 2)) {
            var issued = hosts.issuedTokens();
            hosts.zoom.tokens().expireAccess();
            var gate = hosts.sluice.holdRequests();
            var stalled = hosts.tests(0);
            gate.awaitHeld();
            hosts.node(0).stands();
            hosts.talkTo(1);

            var began = System.nanoTime();
            var other = hosts.tests(1);
            await().until(() -> hosts.issuedTokens() > issued);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(NEARLY_A_MINUTE);
            other.handle((page, tooLateForABrowser) -> page).join();

            hosts.sluice.open();
            hosts.node(0).goesOn();
            stalled.handle((page, failure) -> page).join();
            assertThat(hosts.issuedTokens() - issued).isOne();
            worksWithWhatIsStored(hosts);
        }
    }

    private static void worksWithWhatIsStored(HaltedHost hosts) {
        hosts.awaitState("ok");
        hosts.awaitAsked(hosts.meets());
        hosts.zoom.tokens().expireAccess();
        hosts.awaitAsked(hosts.meets());
        assertThat(hosts.state()).isEqualTo("ok");
    }
}
