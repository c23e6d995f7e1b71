package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    Path folder;

    @Test
    void everySettingIsPrintedAndNoSecret() throws IOException {
        var config = Files.writeString(
                folder.resolve("config.yaml"), "WEBHOOK_ADDRESS: zoom.example.org\nZOOM_CLIENT_SECRET: keepThisOut\n");

        var said = Said.by("config", "--plugins", RunningDemo.PLUGINS.toString(), "--config", config.toString());

        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains("WEBHOOK_ADDRESS: \"zoom.example.org\"  # config.yaml:1")
                .contains("# ZOOM_CLIENT_SECRET: [secret] set in config.yaml:2", "# ZOOM_SECRET_TOKEN:", "# PAGES_BIND")
                .doesNotContain("keepThisOut");
    }

    @Test
    void whatIsWrongIsNamedBesideIt() throws IOException {
        var config = Files.writeString(folder.resolve("config.yaml"), "WEBHOOK_ADDRESS: two words\n");

        var said = Said.by("config", "--plugins", RunningDemo.PLUGINS.toString(), "--config", config.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("config.yaml:1", "WEBHOOK_ADDRESS", "two words");
        assertThat(said.out()).contains("PAGES_BIND");
    }

    @Test
    void whatAConnectionTypeFindsWrongIsNamedTooAllOfItAtOnce() throws IOException {
        var config = Files.writeString(
                folder.resolve("config.yaml"),
                "WEBHOOK_ADDRESS: two words\nZOOM_CLIENT_SECRET: \"secret words\"\nZOOM_OAUTH_URL: ftp://zoom.example\n");

        var said = Said.by("config", "--plugins", RunningDemo.PLUGINS.toString(), "--config", config.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err())
                .contains("config.yaml:1", "WEBHOOK_ADDRESS")
                .contains("config.yaml:2", "ZOOM_CLIENT_SECRET")
                .contains("config.yaml:3", "ZOOM_OAUTH_URL is \"ftp://zoom.example\"")
                .doesNotContain("secret words");
    }

    @Test
    void aHostStartsWithWhatAConnectionTypeFindsWrongAndSaysSo() {
        var wrong = Map.of("ZOOM_SECRET_TOKEN", "two words");
        try (var demo = RunningDemo.start(folder.resolve("data"), wrong)) {
            assertThat(new Surfer().get(demo.page("/settings")).body())
                    .contains("environment: ZOOM_SECRET_TOKEN")
                    .doesNotContain("two words");
        }
    }
}
