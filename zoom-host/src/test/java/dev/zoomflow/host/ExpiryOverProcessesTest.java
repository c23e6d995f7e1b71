package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's strict rule: a refresh token is dead as soon as it was used, so two renewals would end the connection. */
@Proof
class ExpiryOverProcessesTest {
    @TempDir
    private Path folder;

    @Test
    void fiftyThreadsInEachOfThreeProcessesRenewOnceAndNoCallFails() throws IOException {
        mustRenewOnce(TestStore.POSTGRESQL, 3);
    }

    @Test
    void fiftyThreadsOfOneProcessOnSqliteRenewOnceAndNoCallFails() throws IOException {
        mustRenewOnce(TestStore.SQLITE, 1);
    }

    private void mustRenewOnce(TestStore store, int nodes) throws IOException {
        try (var cluster = Cluster.start(store, folder, nodes)) {
            await().until(() -> {
                // each in a lane of its own, until every process is busy with one
                cluster.zoom.meetings().start(cluster.zoom.user(), "Call");
                return cluster.trace("ready").stream().distinct().count() == nodes;
            });
            assertThat(renewals(cluster)).isZero();

            cluster.zoom.tokens().expireAccess();
            Files.createFile(cluster.traces.resolve("word"));

            await().until(() -> cluster.trace("calls").size() == nodes * 50);
            assertThat(cluster.trace("calls"))
                    .containsOnly("ok " + cluster.zoom.user().id());
            assertThat(renewals(cluster)).isOne();
        }
    }

    private static long renewals(Cluster cluster) {
        return cluster.zoom.requests().stream()
                .filter(exchange -> exchange.path().equals("/oauth/token"))
                .filter(exchange -> exchange.body().contains("grant_type=refresh_token")
                        || exchange.request().query().contains("grant_type=refresh_token"))
                .count();
    }
}
