package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL ends the connections of its clients at will: an administrator does, a restart, a change of the leading server. */
class TerminatedConnectionsTest {
    private static final int ROUNDS = 4;
    private static final int EVENTS = 40;

    @TempDir
    private Path folder;

    @Test
    void whatIsSentUntilItIsAcknowledgedIsStoredAndRunOnce() {
        try (var rig = new InboxRig(TestStore.POSTGRESQL, folder)) {
            rig.parties.shared(delivery -> InboxRig.accepted(delivery.text())).deliverTo("con_a", "p:Handler");
            var sent = new ArrayList<String>();
            for (int round = 0; round < ROUNDS; round++) {
                var first = round * EVENTS;
                var ids = IntStream.range(first, first + EVENTS)
                        .mapToObj("e%03d"::formatted)
                        .toList();
                var terminating = new Thread(() -> terminate(rig));
                terminating.start();
                ids.forEach(id -> await().until(() -> isAcknowledged(rig, id)));
                sent.addAll(ids);
                join(terminating);
            }
            await().ignoreException(StoreException.class)
                    .untilAsserted(() -> assertThat(rig.rows("run")).isEqualTo(sent.size()));
            await().ignoreException(StoreException.class)
                    .untilAsserted(() -> assertThat(events(rig)).containsExactlyElementsOf(sent));
        }
    }

    private static List<String> events(InboxRig rig) {
        return rig.database.read(handle -> handle.createQuery("select event_id from event order by event_id")
                .mapTo(String.class)
                .list());
    }

    private static boolean isAcknowledged(InboxRig rig, String id) {
        var status = rig.send("event", Optional.empty(), InboxRig.delivery(id, Map.of()))
                .status();
        assertThat(status).isIn(200, 503);
        return status == 200;
    }

    private static void terminate(InboxRig rig) {
        await().ignoreException(StoreException.class)
                .until(() -> rig.database.write(handle -> handle.createQuery(
                                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                                + " where datname = current_database() and pid <> pg_backend_pid()")
                                .mapTo(Integer.class)
                                .one())
                        > 0);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
