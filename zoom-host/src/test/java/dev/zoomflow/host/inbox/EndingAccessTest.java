package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Access that somebody took away ends once that is durable. */
@OnEachStore
class EndingAccessTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(store, folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void accessEndsOnceTheEventIsDurable() {
        var ending = InboxRig.event("e1", "{}").endingAccess();
        rig.parties.shared(delivery -> DeliveryResult.accepted(ending));

        rig.post("{}");
        rig.post("{}");

        await().untilAsserted(() -> assertThat(rig.parties.ended).containsExactly(ending));
    }

    @Test
    void accessThatACrashLeftOpenIsEndedAtTheNextStart() {
        rig.parties.shared(
                delivery -> DeliveryResult.accepted(InboxRig.event("e1", "{}").endingAccess()));
        rig.post("{}");
        await().until(() -> rig.rows("event where access_ended = 1") == 1);
        rig.database.write(handle -> handle.execute("update event set access_ended = 0"));
        rig.close();

        rig = new InboxRig(store, folder);

        // the rig's parties are new: what they are told now is what the start did
        assertThat(rig.parties.ended).extracting(event -> event.id()).isEqualTo(List.of("e1"));
    }

    /** As where the answer to the commit that derived it was lost on its way, so that nobody was told of it. */
    @Test
    void accessThatNobodyWasToldToEndIsEndedWithoutARestart() {
        rig.close();
        rig = new InboxRig(store, folder, Duration.ofMillis(100));
        rig.parties.shared(
                delivery -> DeliveryResult.accepted(InboxRig.event("e1", "{}").endingAccess()));
        rig.post("{}");
        await().until(() -> rig.rows("event where access_ended = 1") == 1);

        rig.database.write(handle -> handle.execute("update event set access_ended = 0"));

        await().atMost(Duration.ofSeconds(30)).until(() -> rig.rows("event where access_ended = 1") == 1);
        assertThat(rig.parties.ended).hasSize(2);
    }
}
