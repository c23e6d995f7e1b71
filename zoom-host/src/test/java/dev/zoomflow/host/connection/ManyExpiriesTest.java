package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long life of a connection on a clock that is moved; {@code -Dzoomflow.expiries} makes it longer or shorter. */
class ManyExpiriesTest {
    private static final int EXPIRIES = Integer.getInteger("zoomflow.expiries", 1_000);
    private static final int CALLERS = 2;

    @ParameterizedTest
    @EnumSource
    void everyCallSucceedsThoughTokensExpireAndTheInboxAcknowledgesMeanwhile(TestStore store, @TempDir Path folder)
            throws Exception {
        try (var host = new TestHost(store, folder);
                var load = new InboxLoad(host.database, host.vault)) {
            var id = host.connected("ann");
            load.start();
            await().until(() -> load.acknowledged() >= 1000);
            var first = load.acknowledged();
            var before = load.medianMillis(first / 2);
            var failures = new ArrayList<String>();
            var callers = Executors.newFixedThreadPool(CALLERS);
            try {
                for (int expiry = 0; expiry < EXPIRIES; expiry++) {
                    host.clock.pass(FakeService.LIFETIME.plusSeconds(1));
                    for (var call : callers.invokeAll(calls(host, id))) {
                        failureOf(call, failures);
                    }
                }
            } finally {
                callers.shutdownNow();
            }

            assertThat(failures).isEmpty();
            assertThat(host.service.renewals).hasValue(EXPIRIES);
            assertThat(host.stateOf(id)).isEqualTo(State.OK);
            assertThat(host.connections.refreshes()).containsEntry("renewed", (long) EXPIRIES);
            load.stop();
            assertThat(load.refused()).isZero();
            assertThat(load.acknowledged()).isGreaterThan(first);
            System.out.printf(
                    "%s: %d expiries; %d acknowledgements meanwhile, median %.1f ms, %.2f of the %.1f ms before; longest"
                            + " %.1f ms%n",
                    store,
                    EXPIRIES,
                    load.acknowledged() - first,
                    load.medianMillis(first),
                    load.medianMillis(first) / before,
                    before,
                    load.longest().toNanos() / 1e6);
        }
    }

    private static List<Callable<Object>> calls(TestHost host, String id) {
        var calls = new ArrayList<Callable<Object>>();
        for (int caller = 0; caller < CALLERS; caller++) {
            calls.add(() -> host.connections.open(id).verify());
        }
        return calls;
    }

    private static void failureOf(Future<Object> call, List<String> failures) throws InterruptedException {
        try {
            call.get();
        } catch (ExecutionException failed) {
            failures.add(String.valueOf(failed.getCause()));
        }
    }
}
