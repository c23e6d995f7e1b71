package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.testkit.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A host on SQLite under {@code strace}, which {@code kill -9} cannot replace: the kernel keeps what a killed process wrote.
 * Needs strace and the right to attach it, so that CI names it and {@code verify} does not.
 */
class SyncBeforeTheAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(SyncBeforeTheAnswer.class);
    private static final String CALLS =
            "trace=fsync,fdatasync,pwrite64,pwritev,read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg";
    private static final int ALONE = 5;
    private static final int ALL = 45;

    @TempDir
    private Path folder;

    @Test
    void eachDeliveryIsSyncedAfterItsLastWriteAndBeforeIts2xx() throws IOException, InterruptedException {
        try (var cluster = Cluster.start(TestStore.SQLITE, folder, 1)) {
            var strace = attach(cluster.process(0).pid());
            try {
                send(cluster);
            } finally {
                strace.destroy();
                assertThat(strace.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            var trace = SyncTrace.read(Files.readAllLines(folder.resolve("trace"), ISO_8859_1));
            var rows = rows(cluster);
            assertThat(rows).hasSize(ALL);
            assertThat(trace.faults(rows)).isEmpty();
            assertThat(trace.withoutSyncs().faults(rows))
                    .as("this proof can fail")
                    .hasSize(ALL);
            LOG.info("{} deliveries acknowledged after {} syncs of the log", ALL, trace.syncs());
        }
    }

    private Process attach(long pid) throws IOException {
        var said = folder.resolve("strace-said");
        var strace = new ProcessBuilder(
                        "strace", "-f", "-yy", "-xx", "-s", "5000", "-e", CALLS, "-o", "" + folder.resolve("trace"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        strace.command().addAll(List.of("-p", Long.toString(pid)));
        var process = strace.start();
        await().until(() -> {
            assertThat(process.isAlive()).as(() -> read(said)).isTrue();
            return read(said).contains("attached");
        });
        return process;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void send(Cluster cluster) {
        var load = new Load(cluster.zoom);
        for (int i = 0; i < ALL; i++) {
            load.send(i);
            if (i < ALONE) {
                cluster.zoom.webhooks().settle();
            }
        }
        cluster.zoom.webhooks().settle();
        assertThat(load.deliveries()).hasSize(ALL).allMatch(Delivery::delivered);
        await().untilAsserted(() ->
                assertThat(Ledger.of(cluster.trace("ledger")).events()).hasSize(ALL));
    }

    /** By the participant's name: how the row of the delivery begins. */
    private static Map<String, String> rows(Cluster cluster) {
        var rows = new HashMap<String, String>();
        try (var database = cluster.left()) {
            database.read(handle -> handle.createQuery(
                            "select e.json, d.sealed from event e join delivery d on d.seq = e.delivery_seq")
                    .map((row, context) -> rows.put(
                            row.getString("json").replaceAll("(?s).*(\"event-\\d+\").*", "$1"),
                            new String(row.getBytes("sealed"), 0, 32, ISO_8859_1)))
                    .list());
        }
        return rows;
    }
}
