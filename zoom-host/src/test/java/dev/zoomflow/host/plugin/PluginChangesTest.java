package dev.zoomflow.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that come, change and go while the host runs. */
class PluginChangesTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path work;

    @Test
    void aNewJarIsOfferedOnceItIsUsed() {
        try (var plugins = Plugins.load(folder, work)) {
            put("one", "one.jar");
            var newcomer = plugins.changed(false).get(0);
            assertThat(plugins.handlers()).isEmpty();
            plugins.use(newcomer).run();
            assertThat(plugins.handlers()).hasSize(1);
            assertThat(plugins.changed(false)).isEmpty();
        }
    }

    @Test
    void aJarOfAnotherNameTakesThePlaceOfOneThatIsGoneAndItsCopyGoesToo() throws IOException {
        var old = put("one", "one-1.jar");
        try (var plugins = Plugins.load(folder, work)) {
            put("one", "one-2.jar");
            assertThat(plugins.changed(false)).isEmpty();
            assertThat(plugins.reports())
                    .anySatisfy(report -> assertThat(report.problem()).contains("already loaded from one-1.jar"));

            Files.delete(old);
            put("one", "one-2.jar");
            plugins.use(plugins.changed(false).get(0)).run();

            assertThat(plugins.reports())
                    .singleElement()
                    .satisfies(report -> assertThat(report.file()).isEqualTo("one-2.jar"));
            assertThat(copies()).hasSize(1);
        }
    }

    @Test
    void whatIsNoPluginIsNamedAndTheOneBeforeGoesOnAsDoesOneWhoseJarIsGone() throws IOException {
        var jar = put("one", "one.jar");
        try (var plugins = Plugins.load(folder, work)) {
            Files.writeString(jar, "half a copy");
            assertThat(plugins.changed(false)).isEmpty();
            assertThat(plugins.handlers()).hasSize(1);
            assertThat(plugins.reports())
                    .anySatisfy(report -> assertThat(report.problem()).contains("cannot be read as a jar"));
            Files.delete(jar);
            assertThat(plugins.changed(false)).isEmpty();
            assertThat(plugins.handlers()).hasSize(1);
        }
    }

    @Test
    void aJarWhoseHandlerCannotBeUsedTakesNobodysPlaceAndLeavesNoCopy() throws IOException {
        PluginJar.of("one").handler("Good", "").writeTo(folder, "one.jar");
        try (var plugins = Plugins.load(folder, work)) {
            PluginJar.of("one").extension("Good", """
                implements EventHandler<Event> {
                    public EventType<Event> type() { throw new NoSuchMethodError("of a newer API"); }
                    public void handle(Event event, EventContext context) {}
                }
                """).writeTo(folder, "one.jar");

            assertThat(plugins.changed(false)).isEmpty();

            assertThat(plugins.handler("one:p.Good")).isPresent();
            assertThat(plugins.reports())
                    .anySatisfy(report -> assertThat(report.problem()).contains("p.Good", "of a newer API"));
            assertThat(copies()).hasSize(1);
        }
    }

    @Test
    void aJarThatGivesUpAHandlerOnPurposeIsOffered() {
        PluginJar.of("one").handler("Good", "").handler("Former", "").writeTo(folder, "one.jar");
        try (var plugins = Plugins.load(folder, work)) {
            PluginJar.of("one").handler("Good", "").writeTo(folder, "one.jar");

            plugins.use(plugins.changed(false).get(0)).run();

            assertThat(plugins.handlers()).extracting(LoadedHandler::name).containsExactly("one:p.Good");
        }
    }

    @Test
    void aLookThatWaitsForWholeJarsTakesWhatTwoOfThemSawAlike() {
        try (var plugins = Plugins.load(folder, work)) {
            put("one", "one.jar");
            assertThat(plugins.changed(true)).isEmpty();
            assertThat(plugins.changed(true)).hasSize(1).allSatisfy(newcomer -> plugins.refuse(newcomer, "not today"));
            assertThat(plugins.reports())
                    .singleElement()
                    .satisfies(report -> assertThat(report.problem()).isEqualTo("not today"));
        }
    }

    private List<Path> copies() throws IOException {
        try (var copies = Files.list(work.resolve("plugin-copies"))) {
            return copies.toList();
        }
    }

    private Path put(String id, String file) {
        return PluginJar.of(id).bundledExtension(IdleHandler.class).writeTo(folder, file);
    }
}
