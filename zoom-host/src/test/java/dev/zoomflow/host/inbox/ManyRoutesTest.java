package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What an event of a large account reaches is not written or shown all at once. */
@SuppressWarnings("NullAway.Init")
@OnEachStore
class ManyRoutesTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

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
    void aTransactionEndsWithTheDeliveryThatMakesItLargeEnough() {
        rig.inbox.close();
        rig.parties.deliverToMany(3, "p:Handler");
        var journal = new Journal(rig.database, rig.vault);
        journal.append(List.of(parcel("e1"), parcel("e2"), parcel("e3"), parcel("e4")));
        var deriving = new Deriving(rig.database, rig.vault, journal, rig.parties, rig.engine);

        assertThat(deriving.next(64, 1).orElseThrow().events()).hasSize(1);
        assertThat(deriving.next(64, 8).orElseThrow().events()).hasSize(2);
        assertThat(deriving.next(64, 8).orElseThrow().events()).hasSize(1);
        assertThat(deriving.next(64, 8)).isEmpty();
        assertThat(rig.rows("run")).isEqualTo(12);
    }

    private static Parcel parcel(String id) {
        var event = InboxRig.event(id, "{}");
        return Parcel.of(new Arrival("zoom", "", "event", InboxRig.delivery("{}", Map.of()), List.of(event)));
    }

    @Test
    void listsAndPagesShowTheFirstOfThemAndHowManyThereAre() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverToMany(230, "p:Handler");
        rig.post("{}");

        var listed = rig.recent(10).get(0);
        var page = rig.events.find(listed.seq()).orElseThrow();

        assertThat(listed.reached()).isEqualTo(230);
        assertThat(listed.routes())
                .hasSize(20)
                .extracting(RouteView::connectionId)
                .startsWith("con_000", "con_001");
        assertThat(listed.runs()).hasSize(20);
        assertThat(listed.moreRuns()).isTrue();
        assertThat(page.routes()).hasSize(200);
        assertThat(page.runs()).hasSize(200);
        assertThat(page.moreRuns()).isTrue();
        assertThat(rig.events.addressed(listed.seq()).orElseThrow().routes()).hasSize(230);
    }

    @Test
    void whatReachedAFewIsShownWhole() {
        rig.parties.shared(delivery -> InboxRig.accepted("e1")).deliverToMany(20, "p:Handler");
        rig.post("{}");

        var listed = rig.recent(10).get(0);

        assertThat(listed.routes()).hasSize(20);
        assertThat(listed.runs()).hasSize(20);
        assertThat(listed.moreRuns()).isFalse();
    }
}
