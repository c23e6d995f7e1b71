package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final String LONG = "x".repeat(4000);

    @Test
    void isAnswered503KeepsWhatItHasAndTakesTheNextWhenThereIsRoom(@TempDir Path folder) {
        try (var rig = new InboxRig(TestStore.SQLITE, folder)) {
            rig.parties.shared(delivery -> InboxRig.accepted(delivery.text().substring(LONG.length())));
            pages(rig, 300);

            var acknowledged = new ArrayList<String>();
            var answer = send(rig, "e0");
            for (int i = 1; answer.status() == 200 && i < 2000; i++) {
                acknowledged.add("e" + (i - 1));
                answer = send(rig, "e" + i);
            }
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("Retry-After");
            assertThat(acknowledged).isNotEmpty();
            assertThat(rig.inbox.isFailing()).isTrue();

            pages(rig, 1_000_000);
            rig.settle();
            assertThat(send(rig, "later").status()).isEqualTo(200);
            assertThat(rig.inbox.isFailing()).isFalse();
            rig.settle();
            List<String> kept =
                    rig.database.read(handle -> handle.createQuery("select event_id from event order by seq")
                            .mapTo(String.class)
                            .list());
            assertThat(kept).startsWith(acknowledged.toArray(String[]::new)).endsWith("later");
        }
    }

    private static Answer send(InboxRig rig, String id) {
        return rig.send("event", Optional.empty(), InboxRig.delivery(LONG + id, Map.of()));
    }

    private static void pages(InboxRig rig, int most) {
        rig.database.write(handle -> handle.createQuery("pragma max_page_count = " + most)
                .mapTo(Integer.class)
                .one());
    }
}
