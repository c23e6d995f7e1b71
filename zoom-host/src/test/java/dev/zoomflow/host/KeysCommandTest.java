package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {
    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void keysAreRotatedWhileTheHostRuns() {
        String cid;
        try (var demo = RunningDemo.start(data)) {
            cid = demo.connect(surfer);
            var before = keys().out();

            assertThat(keys("rotate").status()).isZero();
            await().until(() -> keys().out().contains("'zoom-host keys drop'"));
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
            var dropped = keys("drop");

            assertThat(dropped.status()).isZero();
            assertThat(dropped.out()).doesNotContain("only opens").isNotEqualTo(before);
        }
        try (var demo = RunningDemo.start(data)) {
            var page = surfer.get(demo.page("/connections/" + cid));
            surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
        }
    }

    @Test
    void withoutARunningHostTheyAreRotatedOnTheSpot() {
        RunningDemo.start(data).close();

        assertThat(keys("rotate").out()).contains("only opens", "'zoom-host keys drop'");
        assertThat(keys("drop").out()).doesNotContain("only opens");
    }

    @Test
    void aHostThatWasKilledIsNotTakenForARunningOne() throws IOException {
        RunningDemo.start(data).close();
        Files.writeString(data.resolve("running"), "http://127.0.0.1:1\nstale\n");

        assertThat(keys().out()).contains(" seals");
    }

    @Test
    void theRunningHostsAddressAndTokenAreItsOwnersAloneAndGoWithIt() throws IOException {
        var file = data.resolve("running");
        try (var demo = RunningDemo.start(data)) {
            assertThat(demo).isNotNull();
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/keys",
                "POST /api/keys/rotate",
                "POST /api/keys/drop",
                "POST /api/backup",
                "POST /api/reload"
            })
    void nobodyElseOnThisMachineMay(String what) {
        try (var demo = RunningDemo.start(data)) {
            var request = HttpRequest.newBuilder(demo.page(what.replaceFirst(".* ", "")))
                    .method(what.replaceFirst(" .*", ""), HttpRequest.BodyPublishers.noBody());

            assertThat(surfer.send(request.copy()).statusCode()).isEqualTo(401);
            assertThat(surfer.send(request.header("Authorization", "Bearer guessed"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aGeneratedMasterKeyIsAKey() {
        assertThat(Said.by("keys", "generate").out().strip())
                .hasSizeGreaterThan(60)
                .doesNotContain(" ");
    }

    @Test
    void aFolderWithoutAStoreIsNamedAndNotMade() {
        assertThat(Said.by("keys", "--data", data.resolve("none").toString()).err())
                .contains("There is no store in " + data.resolve("none"));
        assertThat(data.resolve("none")).doesNotExist();
    }

    private Said keys(String... command) {
        var all = new ArrayList<>(List.of("keys"));
        all.addAll(Arrays.asList(command));
        all.addAll(List.of("--data", data.toString(), "--plugins", RunningDemo.PLUGINS.toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
