package dev.zoomflow.host.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class SecretsAtRestTest {
    private static final String JSON = """
            {"event":"recording.completed","download_token":"dl0000secret","payload":{"object":{
              "topic":"Planning in the open","password":"pw0000secret","recording_play_passcode":"pc0000secret",
              "start_url":"https://zoom.us/s/1?zak=su0000secret","join_url":"https://zoom.us/j/1?pwd=ju0000secret"}}}
            """;

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @Test
    void noSecretOfADeliveryLiesReadableInTheStoreAndHandlersStillGetTheWholeMessage() throws IOException {
        try (var rig = new InboxRig(store, folder)) {
            rig.parties.shared(delivery -> DeliveryResult.accepted(InboxRig.event("e1", delivery.text())));
            var headers = Map.of("authorization", List.of("au0000secret"), "clientid", List.of("ci0000secret"));

            rig.send("event", Optional.empty(), InboxRig.delivery(JSON, headers));
            rig.settle();

            var stored = everythingIn(folder) + store.everything(rig.database);
            assertThat(stored).contains("Planning in the open");
            assertThat(stored).doesNotContain("0000secret").doesNotContain("queryvalue");
            assertThat(rig.recent(1).get(0).maskedJson())
                    .contains("Planning in the open", "(hidden)")
                    .doesNotContain("0000secret");
            assertThat(rig.whole(1).orElseThrow().event().json()).isEqualTo(JSON);
        }
    }

    /** All files, also what SQLite has not yet moved out of its write-ahead log. */
    private static String everythingIn(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, ISO_8859_1));
            }
        }
        return text.toString();
    }
}
