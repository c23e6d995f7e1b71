package dev.zoomflow.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
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

class ValuesFromFilesTest {
    private static final String SECRET = "ZOOM_CLIENT_SECRET";

    @TempDir
    Path folder;

    private final ConnectionType type = Mockito.mock(ConnectionType.class);
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void zoom() {
        Mockito.when(type.displayName()).thenReturn("Zoom");
        Mockito.when(type.serverSettings()).thenReturn(List.of(Setting.secret(SECRET, "Client secret")));
    }

    @Test
    void aSecretComesFromTheFileThatTheEnvironmentNames() {
        var file = written("mounted", "hush");

        assertThat(read(Map.of(SECRET + "_FILE", file.toString()), "").text(SECRET))
                .contains("hush");
        assertThat(problems).isEmpty();
    }

    @Test
    void theLineBreakAtItsEndIsNotPartOfIt() {
        var file = written("mounted", "hush\r\n");

        assertThat(read(Map.of(), SECRET + "_FILE: " + file).text(SECRET)).contains("hush");
    }

    @Test
    void everyTextCanStandInAFileToo() {
        var file = written("address", "zoom.example.org\n");

        assertThat(read(Map.of("WEBHOOK_ADDRESS_FILE", file.toString()), "").text("WEBHOOK_ADDRESS"))
                .contains("zoom.example.org");
    }

    @Test
    void aLineBreakInsideASecretIsNamedWithoutShowingIt() {
        var file = written("mounted", "hush\nhush");

        assertThat(read(Map.of(SECRET + "_FILE", file.toString()), "").text(SECRET))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).contains(file.toString(), "environment");
            assertThat(problem.toString()).contains(SECRET, "line break").doesNotContain("hush");
        });
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsAProblemWithTheLineThatNamesIt() {
        var empty = written("empty", " \n");

        read(Map.of(), SECRET + "_FILE: " + empty + "\nWEBHOOK_ADDRESS_FILE: /not/there\n");

        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith("config.yaml:1: " + SECRET + "_FILE: " + empty))
                .anySatisfy(text ->
                        assertThat(text).startsWith("config.yaml:2: WEBHOOK_ADDRESS_FILE: the file /not/there cannot"))
                .hasSize(2);
    }

    @Test
    void aValueAndItsFileSideBySideAreAProblem() {
        var file = written("mounted", "hush");

        read(Map.of(), SECRET + ": other\n" + SECRET + "_FILE: " + file + "\n");

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("config.yaml:2: " + SECRET + "_FILE: is set beside " + SECRET));
    }

    @Test
    void theEnvironmentsValueWinsOverAFileNamedInTheConfiguration() {
        var file = written("mounted", "from the file");

        assertThat(read(Map.of(SECRET, "mine"), SECRET + "_FILE: " + file + "\n")
                        .text(SECRET))
                .contains("mine");
        assertThat(problems).isEmpty();
    }

    @Test
    void aMisspeltFileKeyIsNamed() {
        read(Map.of(), "ZOOM_CLIENTSECRET_FIL: x\n");

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("did you mean ZOOM_CLIENT_SECRET_FILE?"));
    }

    @Test
    void whatIsPrintedReadsBackTheSameAndShowsNoSecret() {
        var configuration = read(
                Map.of("WEBHOOK_ADDRESS", "zoom.example.org"), SECRET + ": hush\nORIGINS: 'a={pages}/\"x\"/{cid}'\n");

        var printed = configuration.print();

        assertThat(printed)
                .doesNotContain("hush")
                .contains("# ZOOM_CLIENT_SECRET: [secret] set in config.yaml:1")
                .contains("WEBHOOK_ADDRESS: \"zoom.example.org\"  # environment")
                .contains("# WEBHOOK_BIND: 127.0.0.1");
        assertThat(read(Map.of(), printed).changedSince(configuration)).containsExactly(SECRET);
        assertThat(problems).isEmpty();
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Configuration read(Map<String, String> environment, String yaml) {
        var file = written("config.yaml", yaml);
        return Configuration.read(environment, Optional.of(file), SettingKeys.of(List.of(type)), problems);
    }
}
