package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known secrets are put through everything that a host can live through; then they are looked for wherever a host writes or
 * shows something, in clear, backwards, in base64, in hexadecimal and as addresses have it.
 */
@Proof
class SecretsNeverShowTest {
    @TempDir
    private static Path folder;

    private static EventfulLife life;

    @BeforeAll
    static void live() throws IOException {
        life = new EventfulLife(folder);
        life.signsIn();
        life.connects();
        life.suffers();
        life.isLookedAt();
    }

    @AfterAll
    static void end() {
        if (life != null) {
            life.close();
        }
    }

    @Test
    void thereWereSecretsAndTheyWouldBeFound() throws IOException {
        assertThat(life.secrets.size()).isGreaterThan(12);
        assertThat(life.passing().size()).isEqualTo(4);
        assertThat(life.answers()).contains(EventfulLife.TOPIC, "Not connected", "502", "event:event");
        assertThat(stored()).contains(EventfulLife.TOPIC);
        assertThat(life.secrets.in(basic("private-app-1:private-app-1-secret-0001")))
                .isNotEmpty();
        assertThat(life.host().err()).contains("DEBUG", "status RECONNECT");
    }

    @Test
    void noneIsInTheLogsNorInWhatTheProgramSays() throws IOException {
        var said = life.host().out() + life.host().err();

        assertThat(life.secrets.in(said)).isEmpty();
        assertThat(life.passing().in(said)).isEmpty();
    }

    @Test
    void noneIsOnAPageInAnAnswerOrInTheEventStream() {
        assertThat(life.secrets.in(life.answers())).isEmpty();
    }

    @Test
    void noneIsInTheStoreNorInItsWriteAheadLog() throws IOException {
        assertThat(folder.resolve("data/zoomflow.db-wal")).isNotEmptyFile();
        assertThat(life.secrets.in(folder.resolve("data"))).isEmpty();
        assertThat(life.passing().in(folder.resolve("data"))).isEmpty();
    }

    @Test
    void noneIsInABackup() throws IOException {
        var copy = folder.resolve("copy.db");

        assertThat(command("backup", copy.toString())).contains("copy.db");

        assertThat(copy).isNotEmptyFile();
        var text = Files.readString(copy, ISO_8859_1);
        assertThat(life.secrets.in(text)).isEmpty();
        assertThat(life.passing().in(text)).isEmpty();
    }

    @Test
    void noneIsInAThreadDump() throws IOException {
        var dump = life.host().threadDump();

        assertThat(dump).contains("\"inbox\"");
        assertThat(life.secrets.in(dump)).isEmpty();
        assertThat(life.passing().in(dump)).isEmpty();
    }

    @Test
    void noneIsInWhatCommandsSay() {
        var said = command("doctor") + command("doctor", "--plan") + command("keys") + command("config");

        assertThat(said).contains("ZOOM_CLIENT_SECRET", "store");
        assertThat(life.secrets.in(said)).isEmpty();
        assertThat(life.passing().in(said)).isEmpty();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    private static String stored() throws IOException {
        return Files.readString(folder.resolve("data/zoomflow.db"), ISO_8859_1)
                + Files.readString(folder.resolve("data/zoomflow.db-wal"), ISO_8859_1);
    }

    private static String command(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (!words[0].equals("doctor")) {
            all.addAll(List.of("--plugins", RunningDemo.PLUGINS.toString()));
        }
        var said = Said.by(all.toArray(String[]::new));
        return said.out() + said.err();
    }
}
