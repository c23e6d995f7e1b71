package dev.zoomflow.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zoomflow.api.connection.ConnectionType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars that are delivered, as an operator drops them in. */
class PackagedPluginsTest {
    private static final Path PLUGINS = Path.of("target", "plugins");

    @TempDir
    private Path work;

    @Test
    void theZoomPluginAndTheExampleRunWithoutComplaint() {
        try (var plugins = Plugins.load(PLUGINS, work)) {
            assertThat(plugins.reports())
                    .extracting(PluginReport::id, PluginReport::running, PluginReport::problem)
                    .contains(tuple("zoom", true, ""), tuple("thank-the-host", true, ""));
            assertThat(plugins.connectionTypes()).extracting(ConnectionType::id).containsExactly("zoom");
            assertThat(plugins.handlers())
                    .hasSize(1)
                    .allSatisfy(handler ->
                            assertThat(handler.wants("zoom", "meeting.ended")).isTrue());
        }
    }
}
