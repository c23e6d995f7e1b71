package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.config.SettingKey;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.plugin.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsAreDocumentedTest {

    @Test
    void docsOperationsListsEverySetting(@TempDir Path work) throws IOException {
        try (var plugins = Plugins.load(RunningDemo.PLUGINS, work)) {
            var table = SettingKeys.of(plugins.connectionTypes()).all().stream()
                    .map(SettingsAreDocumentedTest::row)
                    .collect(Collectors.joining("\n"));

            assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                    .as("between <!-- settings --> and <!-- /settings -->: | setting | default | meaning |")
                    .contains("<!-- settings -->\n| setting | default | meaning |\n|---|---|---|\n" + table
                            + "\n<!-- /settings -->");
        }
    }

    private static String row(SettingKey key) {
        var fallback = key.fallback().isEmpty() ? "" : "`" + key.fallback().replace(" ", "` `") + "`";
        return "| `" + key.name() + "` | " + fallback + " | " + key.help() + (key.secret() ? " (secret)" : "") + " |";
    }
}
