package dev.zoomflow.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class ConfigurationTest {
    @TempDir
    Path folder;

    private final ConnectionType type = Mockito.mock(ConnectionType.class);
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void zoom() {
        Mockito.when(type.displayName()).thenReturn("Zoom");
        Mockito.when(type.serverSettings())
                .thenReturn(List.of(
                        Setting.text("ZOOM_CLIENT_ID", "Client ID"),
                        Setting.secret("ZOOM_CLIENT_SECRET", "Client secret").optional()));
    }

    @Test
    void aKeyMeansTheSameInTheFileAndInTheEnvironment() {
        var fromFile = read(
                Map.of(),
                "ZOOM_CLIENT_ID: abc\nWEBHOOK_ADDRESS: zoom.example.org\nORIGINS:\n  home: \"{pages}/c/{cid}\"\n");
        var fromEnvironment = read(
                Map.of(
                        "ZOOM_CLIENT_ID",
                        "abc",
                        "WEBHOOK_ADDRESS",
                        "zoom.example.org",
                        "ORIGINS",
                        "home={pages}/c/{cid}"),
                "");

        for (var key : List.of("ZOOM_CLIENT_ID", "WEBHOOK_ADDRESS", "ORIGINS")) {
            assertThat(fromFile.text(key)).isEqualTo(fromEnvironment.text(key)).isPresent();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void theEnvironmentWins() {
        assertThat(read(Map.of("ZOOM_CLIENT_ID", "mine"), "ZOOM_CLIENT_ID: file")
                        .text("ZOOM_CLIENT_ID"))
                .contains("mine");
    }

    @Test
    void blankIsNotSet() {
        var configuration = read(Map.of("ZOOM_CLIENT_ID", " "), "ZOOM_CLIENT_SECRET:\n");

        assertThat(configuration.settingsOf(type).text("ZOOM_CLIENT_ID")).isEmpty();
        assertThat(configuration.settingsOf(type).secret("ZOOM_CLIENT_SECRET")).isEmpty();
    }

    @Test
    void aConnectionTypesSecretsBecomeSecrets() {
        var settings = read(Map.of(), "ZOOM_CLIENT_SECRET: hush").settingsOf(type);

        assertThat(settings.secret("ZOOM_CLIENT_SECRET").orElseThrow().matches("hush"))
                .isTrue();
        assertThat(settings.text("ZOOM_CLIENT_SECRET")).isEmpty();
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndTheKeyThatWasMeant() {
        read(Map.of(), "ZOOM_CLIENT_ID: abc\n\nWEBHOOK_ADRESS: zoom.example.org\nzoom.clientid: x\n");

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "config.yaml:3: WEBHOOK_ADRESS: unknown key; did you mean WEBHOOK_ADDRESS?",
                        "config.yaml:4: zoom.clientid: unknown key; did you mean ZOOM_CLIENT_ID?");
    }

    @Test
    void brokenYamlNamesFileLineAndKey() {
        read(Map.of(), "ZOOM_CLIENT_ID: abc\nWEBHOOK_ADDRESS: \"zoom.example.org\nPAGES_BIND: 127.0.0.1\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).startsWith("config.yaml:");
            assertThat(problem.toString()).contains("broken YAML");
        });
    }

    @Test
    void aTabNamesItsLineAndKey() {
        read(Map.of(), "ZOOM_CLIENT_ID: abc\nORIGINS:\n\tweb: x\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("config.yaml:3");
            assertThat(problem.key()).isEqualTo("web");
        });
    }

    @Test
    void whatIsNoMappingIsAProblem() {
        read(Map.of(), "- ZOOM_CLIENT_ID\n");

        assertThat(problems).extracting(Problem::where).containsExactly("config.yaml:1");
    }

    @Test
    void aKeyThatIsSetTwiceAndAListAreProblems() {
        read(Map.of(), "PAGES_BIND: 127.0.0.1\nZOOM_CLIENT_ID:\n  - a\nPAGES_BIND: 127.0.0.2\n");

        assertThat(problems)
                .extracting(Problem::where, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple("config.yaml:2", "ZOOM_CLIENT_ID"), tuple("config.yaml:4", "PAGES_BIND"));
    }

    /** A link to itself, which not even root can read, for want of a file that root may not. */
    @Test
    void aFileThatMayNotBeReadIsCalledThat() throws IOException {
        var loop = folder.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);

        Configuration.read(Map.of(), Optional.of(loop), SettingKeys.of(List.of(type)), problems);

        assertThat(problems)
                .extracting(Problem::text)
                .contains("cannot be read (" + loop + "): give the host's user the right to");
    }

    private Configuration read(Map<String, String> environment, String yaml) {
        try {
            var file = Files.writeString(folder.resolve("config.yaml"), yaml);
            return Configuration.read(environment, Optional.of(file), SettingKeys.of(List.of(type)), problems);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
