package dev.zoomflow.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.connection.Check;
import dev.zoomflow.host.plugin.PluginJar;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnHealthTest {
    private static final OwnHealth.Room PLENTY = folder -> 10L << 30;

    @TempDir
    Path data;

    @TempDir
    Path jars;

    @TempDir
    Path work;

    @Test
    void aHostThatIsWellPasses() {
        jar("fixture").writeTo(jars, "fixture.jar");

        assertThat(checks(PLENTY)).extracting(Check::outcome).containsOnly(Check.Outcome.PASSED);
    }

    @Test
    void aPluginForANewerHostIsNamedWithBothVersions() {
        jar("fixture").with("plugin.requires", ">=9.0.0").writeTo(jars, "fixture.jar");

        assertThat(failures(PLENTY)).anySatisfy(failure -> {
            assertThat(failure.name()).isEqualTo("plugin fixture 1.0.0");
            assertThat(failure.found())
                    .contains("needs zoom-api >=9.0.0, this host has 0.1.0", "a newer host or an older plugin");
            assertThat(failure.fix()).contains("take the jar out");
        });
    }

    @Test
    void aHostWithoutPluginsIsToldWhereTheyBelong() {
        assertThat(failures(PLENTY)).singleElement().satisfies(failure -> {
            assertThat(failure.found()).isEqualTo("no plugin offers a connection type");
            assertThat(failure.fix()).contains("jar into the plugins folder");
        });
    }

    @Test
    void aStoreThatWasMovedAwayIsNamed() throws IOException {
        jar("fixture").writeTo(jars, "fixture.jar");
        try (var database = Database.open(data);
                var plugins = Plugins.load(jars, work)) {
            Files.move(data.resolve("zoomflow.db"), data.resolve("moved.db"));

            var failures = failures(new OwnHealth(plugins, database, data, PLENTY).checks());

            assertThat(failures).singleElement().satisfies(failure -> {
                assertThat(failure.name()).isEqualTo("store");
                assertThat(failure.found()).contains("zoomflow.db");
                assertThat(failure.fix()).contains("rights of the data folder", "asked to come again");
            });
        }
    }

    @Test
    void aDiskWithLittleRoomIsNamedBeforeItIsFull() {
        jar("fixture").writeTo(jars, "fixture.jar");

        assertThat(failures(folder -> 150L << 20)).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo("disk");
            assertThat(failure.found()).isEqualTo("150 MiB free beside " + data);
            assertThat(failure.fix()).contains("Make room", "retention");
        });
    }

    @Test
    void aDiskThatDoesNotTellIsNoFailure() {
        jar("fixture").writeTo(jars, "fixture.jar");

        assertThat(checks(folder -> {
                    throw new IOException("stale file handle");
                }))
                .filteredOn(check -> check.name().equals("disk"))
                .extracting(Check::outcome)
                .containsExactly(Check.Outcome.UNKNOWN);
    }

    private List<Check> failures(OwnHealth.Room room) {
        return failures(checks(room));
    }

    private static List<Check> failures(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.outcome() == Check.Outcome.FAILED)
                .toList();
    }

    private List<Check> checks(OwnHealth.Room room) {
        try (var database = Database.open(data);
                var plugins = Plugins.load(jars, work)) {
            return new OwnHealth(plugins, database, data, room).checks();
        }
    }

    private static PluginJar jar(String id) {
        return PluginJar.of(id).connectionType(id, "throw new IllegalStateException();");
    }
}
