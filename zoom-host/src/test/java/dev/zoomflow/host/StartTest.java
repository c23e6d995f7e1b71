package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.host.command.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong at the start is one clear line per thing, and exit code 2. */
class StartTest {
    @TempDir
    Path folder;

    @Test
    void aTakenPortIsOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("--public-port", "" + taken.getLocalPort()))
                    .singleElement()
                    .asString()
                    .contains("" + taken.getLocalPort(), "--public-port");
        }
    }

    @Test
    void aDataFolderThatIsAFileIsOneLine() throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        assertThat(serve("--data", file.toString())).singleElement().asString().contains(file.toString(), "--data");
    }

    @Test
    void aFullDiskIsCalledThatWithItsRemedy() {
        assertThatThrownBy(() -> DataFolder.mustHaveRoom(folder, 512 * 1024))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("is full, 512 KiB are left: make room");
        DataFolder.mustHaveRoom(folder, 1 << 20);
    }

    @Test
    void aDataFolderInUseIsOneLine() {
        try (var first = RunningDemo.start(folder.resolve("data"))) {
            assertThat(first).isNotNull();
            assertThat(serve()).singleElement().asString().contains("in use");
        }
    }

    @Test
    void anotherMasterKeyIsOneLineAndChangesNothing() throws IOException {
        var data = folder.resolve("data");
        RunningDemo.start(data).close();
        var key = Files.readString(data.resolve("key"));
        var store = Files.readAllBytes(data.resolve("zoomflow.db"));
        Files.writeString(data.resolve("key"), Said.by("keys", "generate").out());

        assertThat(serve()).singleElement().asString().contains("another key", "restore that one");

        assertThat(Files.readAllBytes(data.resolve("zoomflow.db"))).isEqualTo(store);
        Files.writeString(data.resolve("key"), key);
        RunningDemo.start(data).close();
    }

    @Test
    void everyMistakeOfTheConfigurationIsALineWithFileLineAndKey() throws IOException {
        var config = Files.writeString(
                folder.resolve("config.yaml"), "WEBHOOK_ADDRESS: two words\nZOOM_CLIENTID: x\nPAGES_BIND: 0.0.0.0\n");

        assertThat(serve("--config", config.toString()))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("config.yaml:1", "WEBHOOK_ADDRESS"))
                .anySatisfy(line -> assertThat(line).contains("config.yaml:2", "ZOOM_CLIENTID", "ZOOM_CLIENT_ID?"))
                .anySatisfy(line -> assertThat(line).contains("config.yaml:3", "PAGES_BIND", "loopback"));
    }

    @Test
    void brokenYamlIsALineWithFileLineAndKey() throws IOException {
        var config = Files.writeString(folder.resolve("config.yaml"), "ZOOM_CLIENT_ID: a\nORIGINS:\n\tweb: x\n");

        assertThat(serve("--config", config.toString()))
                .singleElement()
                .asString()
                .contains("config.yaml:3", "web", "broken YAML");
    }

    @Test
    void aMissingConfigurationFileIsOneLine() {
        assertThat(serve("--config", folder.resolve("none.yaml").toString()))
                .singleElement()
                .asString()
                .contains("none.yaml");
        assertThat(serve("--config", folder.toString()))
                .singleElement()
                .asString()
                .contains(folder.toString(), "is a folder");
    }

    @Test
    void aClockThatSomebodyElseMovesIsOneLine() {
        assertThat(serve("--clock", "http://127.0.0.1:9984"))
                .singleElement()
                .asString()
                .contains("--clock http://127.0.0.1:9984", "real time");
    }

    /** What {@code serve} says on its way out. */
    private List<String> serve(String... options) {
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--plugins",
                RunningDemo.PLUGINS.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--public-port",
                "0",
                "--private-port",
                "0"));
        for (var i = 0; i < options.length; i += 2) {
            var known = arguments.indexOf(options[i]);
            if (known >= 0) {
                arguments.set(known + 1, options[i + 1]);
            } else {
                arguments.addAll(List.of(options[i], options[i + 1]));
            }
        }
        var err = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments.toArray(String[]::new))).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return err.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("zoom-host:"))
                .toList();
    }
}
