package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTextsTest {
    @TempDir
    private Path folder;

    private TestHost host;

    @BeforeEach
    void open() {
        host = new TestHost(TestStore.SQLITE, folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aWorkingConnectionSaysWhatItsWayToConnectSays() {
        assertThat(host.find(host.connected("ann")).status().text()).isEqualTo("Using OAuth 2.0");
        assertThat(host.find(robot()).status().text()).isEqualTo("Using no person");
    }

    @Test
    void onlyTheLastWayCountsWhenItIsChanged() {
        var id = host.connected("ann");
        host.connections.save(id, FakeType.ROBOT, Map.of("client_id", "robots"));
        assertThat(host.find(id).status().text()).isEqualTo("Using no person");
    }

    @Test
    void wordsThatWereStoredBeforeAreReplacedWhenItIsSeenToWork() {
        var id = robot();
        var since = host.find(id).status().since();
        host.database.<Object>write(handle -> handle.execute("update connection set status_text = 'Connected'"));
        host.connections.test(id);
        assertThat(host.find(id).status().text()).isEqualTo("Using no person");
        assertThat(host.find(id).status().since()).isEqualTo(since);
    }

    @Test
    void withoutItsPluginItGoesOnToSayWhatItSaid() {
        var nobody = WorkingTexts.of(List.of());
        assertThat(nobody.of(connection(State.OK, "Using OAuth 2.0")).text()).isEqualTo("Using OAuth 2.0");
        assertThat(nobody.of(connection(State.UNAVAILABLE, "no answer"))).isEqualTo(Finding.of(State.OK, "Connected"));
    }

    private String robot() {
        var id = host.connections.create("fake", "robot").id();
        host.connections.save(id, FakeType.ROBOT, Map.of("client_id", "robots"));
        return id;
    }

    private static StoredConnection connection(State state, String text) {
        var status = new Status(state, text, Instant.EPOCH, Optional.empty(), List.of());
        return new StoredConnection("con_1", "gone", "somehow", "", "", status, Optional.empty(), Instant.EPOCH);
    }
}
