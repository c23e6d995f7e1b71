package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Whoever signs a delivery may write into it what he likes: it must not hold up the others. */
@OnEachStore
class OddTextsTest {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private static Event odd(String text) {
        return Event.of(
                        "id" + text,
                        "meeting" + text,
                        Subject.of("app" + text, "acc" + text, "user" + text),
                        InboxRig.RECEIVED,
                        "{\"topic\":\"\\u0000\"}")
                .orderedBy("key" + text);
    }

    private void derives(String text) {
        try (var rig = new InboxRig(store, folder)) {
            rig.parties.shared(delivery -> DeliveryResult.accepted(odd(text))).deliverTo("con_a", "p:Handler");

            assertThat(rig.post("{}").status()).isEqualTo(200);
            assertThat(rig.post("{}").status()).isEqualTo(200);

            assertThat(rig.recent(10)).hasSize(1);
            assertThat(rig.rows("run")).isEqualTo(1);
            assertThat(rig.whole(1)).isPresent();
        }
    }

    @Test
    void theCharacterZeroIsNoTrouble() {
        derives("\0");
    }

    @Test
    void aHalfOfAnEmojiIsNoTrouble() {
        derives("\uD83D");
    }

    @Test
    void hugeKeysThatDoNotCompressAreNoTrouble() {
        var text = new StringBuilder();
        new Random(1).ints(20_000, '0', 'z').forEach(letter -> text.append((char) letter));
        derives(text.toString());
    }
}
