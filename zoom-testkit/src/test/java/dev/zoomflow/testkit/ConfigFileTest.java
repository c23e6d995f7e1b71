package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSampleDeclaresAWholeWorld() {
        SimulatorConfig world = SimulatorConfig.read(Path.of("..", "docs", "simulator-sample.yaml"));

        assertThat(world.users()).extracting(User::displayName).containsExactly("Mira Okonjo", "Anselm Thorpe");
        assertThat(world.apps().get(0).kind()).isEqualTo(App.Kind.USER_MANAGED);
        assertThat(world.apps().get(0).redirectUris())
                .containsExactly(URI.create("http://localhost:9980/oauth/redirect/zoom"));
        assertThat(world.subscriptions().get(0).events())
                .isEqualTo(Set.of("meeting.started", "meeting.ended", "recording.completed"));
        assertThat(world.meetings().get(0).hostId())
                .isEqualTo(world.users().get(0).id());
    }

    @Test
    void whatIsLeftOutIsAsInTheStandardWorld() throws IOException {
        SimulatorConfig world = SimulatorConfig.read(write("apps: []\n"));

        assertThat(world).isEqualTo(SimulatorConfig.standard());
    }

    @Test
    void aBrokenFileNamesFileAndLine() throws IOException {
        Path file = write("users:\n  - email: [\n");

        assertThatThrownBy(() -> SimulatorConfig.read(file)).hasMessageContaining(file + ":3: ");
    }

    @Test
    void everyWrongKeyIsNamedAtOnce() throws IOException {
        Path file = write("users:\n  - email: a@b.example\n    firstname: A\n    last_name: B\napps:\n  - kind: big\n");

        assertThatThrownBy(() -> SimulatorConfig.read(file))
                .hasMessageContaining(file + ":3: unknown key \"firstname\" in a user")
                .hasMessageContaining("\"first_name\" is missing in a user")
                .hasMessageContaining(file + ":6: \"big\" is no value for \"kind\"")
                .hasMessageContaining("\"client_secret\" is missing in an app");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sim.yaml"), yaml);
    }
}
