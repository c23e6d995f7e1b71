package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL database that is copied while a host runs on it, and a host that is started on the copy. */
abstract class RestoredPostgres {
    @TempDir
    private Path folder;

    private final Surfer surfer = new Surfer();
    private Path before = Path.of("");
    private Path after = Path.of("");
    private String cid = "";

    /** @return the settings of a host on an empty database */
    abstract Map<String, String> original(Path place) throws IOException;

    /** Copies that database, which is in use. */
    abstract void copy() throws IOException;

    /** @return the settings of a host on another database, into which the copy was put */
    abstract Map<String, String> restored(Path place) throws IOException;

    /** A host with two keys, a connection and an event that was handled; another comes after the copy. */
    @BeforeEach
    void aHostIsCopied() throws IOException {
        before = folder.resolve("before");
        after = Files.createDirectories(folder.resolve("after"));
        try (var demo = RunningDemo.start(before, original(before))) {
            cid = demo.connect(surfer);
            assertThat(Said.by("keys", "rotate", "--data", before.toString()).status())
                    .isZero();
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            meetingEnds(demo, 1);

            copy();

            meetingEnds(demo, 2);
        }
        Files.copy(before.resolve("simulator.json"), after.resolve("simulator.json"));
    }

    @Test
    void withTheMasterKeyItServesWhatWasThereAndGoesOn() throws IOException {
        copyKey();

        try (var demo = RunningDemo.start(after, restored(after))) {
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
            assertThat(done(demo)).isEqualTo(1);
            works(demo);
            demo.zoom().tokens().expireAccess();
            works(demo);
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            meetingEnds(demo, 2);
        }
    }

    @Test
    void withAnotherMasterKeyItSaysSoAndHarmsNothing() throws IOException {
        var settings = restored(after);
        Files.writeString(after.resolve("key"), Said.by("keys", "generate").out());

        assertThatThrownBy(() -> RunningDemo.start(after, settings))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(after.resolve("key") + " holds another key")
                .hasMessageContaining("than the one the database is sealed with")
                .hasMessageContaining("restore that one");

        copyKey();
        try (var demo = RunningDemo.start(after, settings)) {
            works(demo);
        }
    }

    private void copyKey() throws IOException {
        Files.copy(before.resolve("key"), after.resolve("key"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void meetingEnds(RunningDemo demo, int runs) {
        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));
        await().until(() -> done(demo) == runs);
    }

    private long done(RunningDemo demo) {
        var page = surfer.get(demo.page("/events")).body();
        return Pattern.compile("data-state=\"done\"").matcher(page).results().count();
    }

    /** With the tokens that are stored. */
    private void works(RunningDemo demo) {
        var page = surfer.get(demo.page("/connections/" + cid));
        var tested =
                surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
        assertThat(tested.statusCode()).as(tested.body()).isEqualTo(200);
        assertThat(demo.status(surfer, cid)).isEqualTo("ok");
    }
}
