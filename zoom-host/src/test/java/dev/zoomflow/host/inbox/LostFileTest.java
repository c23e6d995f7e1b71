package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to a file that nobody will find again must not be acknowledged. */
class LostFileTest {
    @TempDir
    private Path folder;

    private InboxRig rig;
    private Path file;

    @BeforeEach
    void start() {
        rig = new InboxRig(TestStore.SQLITE, folder);
        rig.parties.shared(delivery -> InboxRig.accepted(delivery.text()));
        file = folder.resolve("zoomflow.db");
        assertThat(send("before").status()).isEqualTo(200);
        rig.settle();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aDeletedDatabaseTakesNothingMore() throws IOException {
        Files.delete(file);

        refuses("while it is gone");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDatabaseInItsPlaceIsNotTakenForIt() throws IOException {
        var copy = Files.copy(file, folder.resolve("copy"));
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);

        refuses("while another is there");
    }

    @Test
    void aDatabaseThatIsPutBackGoesOn() throws IOException {
        var aside = Files.move(file, folder.resolve("aside"));
        refuses("while it is aside");

        Files.move(aside, file);
        assertThat(send("after").status()).isEqualTo(200);
        rig.settle();
        List<String> kept = rig.database.read(handle -> handle.createQuery("select event_id from event order by seq")
                .mapTo(String.class)
                .list());
        assertThat(kept).containsExactly("before", "after");
    }

    private void refuses(String id) {
        var answer = send(id);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(rig.inbox.isFailing()).isTrue();
        assertThatThrownBy(() -> rig.database.write(handle -> handle.execute("delete from event")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("put it back");
    }

    private Answer send(String id) {
        return rig.send("event", Optional.empty(), InboxRig.delivery(id, Map.of()));
    }
}
