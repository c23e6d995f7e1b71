package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Deliveries that do not fit into memory together are derived a few at a time. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class LargeDeliveriesTest {
    private static final int MIB = 1 << 20;

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private InboxRig rig;
    private Journal journal;

    @BeforeEach
    void open() {
        rig = new InboxRig(store, folder);
        rig.inbox.close();
        journal = new Journal(rig.database, rig.vault);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void ofLargeOnesFewerAreReadAtOnce() {
        journal.append(Collections.nCopies(6, parcel("e", MIB)));

        assertThat(after(0)).containsExactly(1L, 2L, 3L);
        assertThat(after(4)).containsExactly(5L, 6L);
    }

    @Test
    void oneThatIsTooLargeForAnyOtherIsReadAlone() {
        journal.append(List.of(parcel("small", 10), parcel("large", 5 * MIB), parcel("small", 10)));

        assertThat(after(0)).containsExactly(1L);
        assertThat(after(1)).containsExactly(2L);
        assertThat(after(2)).containsExactly(3L);
        assertThat(after(3)).isEmpty();
    }

    private List<Long> after(long seq) {
        return rig.database.read(handle -> journal.after(handle, seq, 64)).stream()
                .map(Journal.Sealed::seq)
                .toList();
    }

    private static Parcel parcel(String id, int size) {
        var body = "\"" + "x".repeat(size) + "\"";
        var event = InboxRig.event(id, body);
        return Parcel.of(new Arrival("zoom", "", "event", InboxRig.delivery(body, Map.of()), List.of(event)));
    }
}
