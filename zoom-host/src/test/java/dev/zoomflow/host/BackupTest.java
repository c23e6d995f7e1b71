package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private final Surfer surfer = new Surfer();

    @Test
    void aCopyMadeWhileTheHostRunsBecomesAHostWithAllThatWasThere() throws IOException {
        var data = folder.resolve("data");
        var copy = folder.resolve("copy.db");
        String cid;
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            cid = demo.connect(surfer);
            meetingEnds(demo, 1);

            var said = at(data, "backup", copy.toString());

            assertThat(said.status()).isZero();
            assertThat(said.out())
                    .contains(
                            copy.toString(),
                            "It holds no key",
                            data.resolve("key").toString());
            meetingEnds(demo, 2);
        }
        var restored = folder.resolve("restored");

        assertThat(at(
                                restored,
                                "restore",
                                copy.toString(),
                                "--key",
                                data.resolve("key").toString())
                        .status())
                .isZero();

        Files.copy(data.resolve("simulator.json"), restored.resolve("simulator.json"));
        try (var demo = RunningDemo.start(restored)) {
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
            assertThat(done(demo)).isEqualTo(1);
            var page = surfer.get(demo.page("/connections/" + cid));
            var test = surfer.postForJson(
                    demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
            assertThat(test.statusCode()).isEqualTo(200);
            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
        }
    }

    @Test
    void aStoppedHostsStoreIsCopiedToo() {
        var data = stopped("data");
        var copy = folder.resolve("copy.db");

        assertThat(at(data, "backup", copy.toString()).status()).isZero();
        assertThat(at(
                                folder.resolve("restored"),
                                "restore",
                                copy.toString(),
                                "--key",
                                data.resolve("key").toString())
                        .status())
                .isZero();
        RunningDemo.start(folder.resolve("restored")).close();
    }

    @Test
    void theCopyIsItsOwnersAloneAndHoldsNoSecretInClear() throws IOException {
        var copy = folder.resolve("copy.db");
        var secrets = new ArrayList<String>();
        try (var demo = RunningDemo.start(folder.resolve("data"))) {
            demo.connect(surfer);
            secrets.add(Files.readString(folder.resolve("data/key")).strip());
            secrets.addAll(tokens(folder.resolve("data/simulator.json")));
            at(folder.resolve("data"), "backup", copy.toString());
        }

        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(secrets).hasSizeGreaterThan(2);
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1)).doesNotContain(secrets);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("data", "copy.db");
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        var data = stopped("data");
        var copy = Files.writeString(folder.resolve("copy.db"), "mine");

        assertThat(at(data, "backup", copy.toString()))
                .satisfies(said -> assertThat(said.status()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("is there already"));
        assertThat(copy).hasContent("mine");

        var good = folder.resolve("good.db");
        at(data, "backup", good.toString());
        assertThat(at(data, "restore", good.toString()).err()).contains("is used", "overwrites nothing");
        assertThat(at(folder.resolve("none"), "backup", folder.resolve("x.db").toString())
                        .err())
                .contains("There is no store in");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aKeyThatLiesInTheFolderIsNotOverwrittenByAnother() throws IOException {
        var data = stopped("data");
        var copy = folder.resolve("copy.db");
        at(data, "backup", copy.toString());
        var target = Files.createDirectory(folder.resolve("restored"));
        var lying = Files.writeString(target.resolve("key"), "the only one of its kind");

        assertThat(at(
                                target,
                                "restore",
                                copy.toString(),
                                "--key",
                                data.resolve("key").toString())
                        .err())
                .contains("is used (key)", "overwrites nothing");
        assertThat(lying).hasContent("the only one of its kind");
    }

    @Test
    void aRestoreWithoutTheRightKeyMakesNothing() throws IOException {
        var data = stopped("data");
        var other = stopped("other");
        var copy = folder.resolve("copy.db");
        at(data, "backup", copy.toString());
        var target = folder.resolve("restored");

        assertThat(at(target, "restore", copy.toString()).err()).contains("the key file " + target.resolve("key"));
        assertThat(at(
                                target,
                                "restore",
                                copy.toString(),
                                "--key",
                                other.resolve("key").toString())
                        .err())
                .contains("another key");
        assertThat(target).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains(".restore"));
        }
    }

    @Test
    void aBackupOfANewerVersionIsNamedAndMakesNothing() {
        var data = stopped("data");
        try (var newer = StoreFromOutside.sqlite(data)) {
            newer.isOfTablesOfTheFuture();
        }
        var copy = folder.resolve("copy.db");
        at(data, "backup", copy.toString());
        var target = folder.resolve("restored");
        var key = data.resolve("key").toString();

        assertThat(at(target, "restore", copy.toString(), "--key", key).err())
                .contains("The backup " + copy + " is of a newer version", "tables 99", "restore it with that version");
        assertThat(target).doesNotExist();
    }

    @Test
    void aBackupOfAnOlderVersionIsBroughtUpToDate() {
        var data = stopped("data");
        var copy = folder.resolve("copy.db");
        OlderStore.write(copy, "9", data);
        var restored = folder.resolve("restored");

        var said = at(
                restored,
                "restore",
                copy.toString(),
                "--key",
                data.resolve("key").toString());

        assertThat(said.status()).as(said.err()).isZero();
        try (var demo = RunningDemo.start(restored)) {
            assertThat(surfer.get(demo.page("/api/connections")).body()).contains(OlderStore.CONNECTION);
        }
    }

    /** Memory at address 0, which not even root may read, for want of a file that root may not. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aBackupThatMayNotBeReadIsCalledThat() {
        var target = folder.resolve("restored");

        assertThat(at(target, "restore", "/proc/self/mem").err())
                .contains("The backup /proc/self/mem cannot be read: give the user who runs this the right to");
        assertThat(target).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsNamed() throws IOException {
        var copy = folder.resolve("copy.db");
        at(stopped("data"), "backup", copy.toString());
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(at(file.resolve("restored"), "restore", copy.toString()).err())
                .contains("The folder " + file + " cannot be written");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        var diary = Files.writeString(folder.resolve("diary"), "dear diary, ".repeat(500));
        var target = folder.resolve("restored");

        assertThat(at(target, "restore", diary.toString()).err()).contains("is no backup of this program");
        assertThat(at(target, "restore", folder.resolve("nowhere").toString()).err())
                .contains("There is no backup");
        assertThat(target).doesNotExist();
        assertThat(diary).hasContent("dear diary, ".repeat(500));
    }

    private Path stopped(String name) {
        var data = folder.resolve(name);
        RunningDemo.start(data).close();
        return data;
    }

    /** The handler's run of which the events page shows, with those before. */
    private void meetingEnds(RunningDemo demo, int runs) {
        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));
        await().until(() -> done(demo) == runs);
    }

    private long done(RunningDemo demo) {
        var page = surfer.get(demo.page("/events")).body();
        return Pattern.compile("data-state=\"done\"").matcher(page).results().count();
    }

    private static List<String> tokens(Path simulator) throws IOException {
        return Pattern.compile("\"([A-Za-z0-9_.-]{40,})\"")
                .matcher(Files.readString(simulator))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Said at(Path data, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--plugins", RunningDemo.PLUGINS.toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
