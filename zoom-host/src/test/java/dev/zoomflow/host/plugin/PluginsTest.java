package dev.zoomflow.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.handler.EventHandler;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {
    private static final String NO_INTEGRATION = "throw new IllegalStateException(\"not today\");";
    private static final String FOR_EVER =
            "while (true) { try { Thread.sleep(100000); } catch (InterruptedException e) { } }";

    @TempDir
    Path folder;

    @TempDir
    Path work;

    private Plugins load() {
        return Plugins.load(folder, work);
    }

    private Plugins loadImpatiently() {
        return Plugins.load(folder, work, new PluginPatience(Duration.ofSeconds(3), Duration.ofSeconds(1)));
    }

    private static PluginJar fixture(String id, String type) {
        return PluginJar.of(id).connectionType(type, NO_INTEGRATION);
    }

    @Test
    void findsTheConnectionTypesAndHandlersOfAJar() {
        fixture("one", "fixture").handler("TellEverybody", "").writeTo(folder, "one.jar");

        try (var plugins = load()) {
            assertThat(plugins.reports()).containsExactly(new PluginReport("one.jar", "one", "1.0.0", true, ""));
            assertThat(plugins.connectionType("fixture")).isPresent();
            assertThat(plugins.handler("one:p.TellEverybody")).hasValueSatisfying(handler -> {
                assertThat(handler.displayName()).isEqualTo("Tell everybody");
                assertThat(handler.wants("fixture", "a.b")).isTrue();
                assertThat(handler.wants("other", "a.b")).isFalse();
            });
        }
    }

    @Test
    void aFolderThatDoesNotExistHasNoPlugins() {
        try (var plugins = Plugins.load(folder.resolve("missing"), work)) {
            assertThat(plugins.reports()).isEmpty();
        }
    }

    @Test
    void ofTwoPluginsWithOneIdTheSecondIsRefusedByName() {
        fixture("same", "fixture").writeTo(folder, "a.jar");
        fixture("same", "another").writeTo(folder, "b.jar");

        try (var plugins = load()) {
            assertThat(plugins.connectionTypes()).extracting(ConnectionType::id).containsExactly("fixture");
            assertThat(plugins.reports()).extracting(PluginReport::running).containsExactly(true, false);
            assertThat(plugins.reports().get(1).problem()).contains("'same'", "a.jar", "remove one");
        }
    }

    @Test
    void ofTwoPluginsWithOneConnectionTypeTheSecondIsRefused() {
        fixture("first", "fixture").writeTo(folder, "a.jar");
        fixture("second", "fixture").writeTo(folder, "b.jar");

        try (var plugins = load()) {
            assertThat(plugins.connectionTypes()).hasSize(1);
            assertThat(plugins.reports().get(1).problem()).contains("'fixture'", "'first'");
        }
    }

    @Test
    void aJarThatIsNoPluginIsReportedAndTheOthersRun() throws IOException {
        Files.writeString(folder.resolve("a-text.jar"), "not a jar at all");
        new PluginJarWithoutDescriptor().writeTo(folder.resolve("b-library.jar"));
        fixture("good", "fixture").writeTo(folder, "c.jar");

        try (var plugins = load()) {
            assertThat(plugins.reports()).extracting(PluginReport::running).containsExactly(false, false, true);
            assertThat(plugins.reports().get(0).problem()).contains("a-text.jar cannot be read as a jar");
            assertThat(plugins.reports().get(1).problem()).contains("b-library.jar is no plugin", "plugin.id");
        }
    }

    @Test
    void aJarThatMayNotBeReadIsCalledThat() throws IOException {
        Files.createDirectory(folder.resolve("a-folder.jar"));

        try (var plugins = load()) {
            assertThat(plugins.reports().get(0).problem())
                    .startsWith("a-folder.jar cannot be read (")
                    .endsWith("): give the host's user the right to");
        }
    }

    @Test
    void aPluginThatBundlesTheApiWorksAndIsToldSo() {
        fixture("fat", "fixture")
                .bundling(ConnectionType.class, EventHandler.class, Secret.class)
                .writeTo(folder, "fat.jar");

        try (var plugins = load()) {
            assertThat(plugins.connectionType("fixture")).isPresent();
            assertThat(plugins.reports().get(0).running()).isTrue();
            assertThat(plugins.reports().get(0).problem()).contains("bundles dev.zoomflow.api", "provided");
        }
    }

    @Test
    void aPluginThatThrowsOnStartIsReportedWithItsWords() {
        fixture("bad", "bad")
                .plugin("throw new IllegalStateException(\"no licence\");", "")
                .writeTo(folder, "bad.jar");
        fixture("good", "fixture").writeTo(folder, "good.jar");

        try (var plugins = load()) {
            assertThat(plugins.reports().get(0).problem()).contains("starting plugin 'bad'", "no licence");
            assertThat(plugins.connectionTypes()).extracting(ConnectionType::id).containsExactly("fixture");
        }
    }

    @Test
    void aPluginWhoseClassesAreMissingIsReported() {
        fixture("bad", "bad")
                .plugin("throw new NoClassDefFoundError(\"x/Y\");", "")
                .writeTo(folder, "bad.jar");

        try (var plugins = load()) {
            assertThat(plugins.reports().get(0).running()).isFalse();
            assertThat(plugins.reports().get(0).problem()).contains("NoClassDefFoundError", "x/Y");
        }
    }

    @Test
    void aPluginThatHangsOnStartIsGivenUpAndTheOthersRun() {
        fixture("hung", "hung").plugin(FOR_EVER, "").writeTo(folder, "a.jar");
        fixture("good", "fixture").writeTo(folder, "b.jar");

        try (var plugins = loadImpatiently()) {
            assertThat(plugins.reports().get(0).problem()).contains("starting plugin 'hung' did not end within 3.0 s");
            assertThat(plugins.connectionTypes()).extracting(ConnectionType::id).containsExactly("fixture");
        }
    }

    @Test
    void aPluginThatHangsOnStopDoesNotHoldUpTheOthers() {
        var stopped = "zoomflow.test.stopped";
        System.clearProperty(stopped);
        fixture("good", "fixture")
                .plugin("", "System.setProperty(\"" + stopped + "\", \"yes\");")
                .writeTo(folder, "a.jar");
        fixture("hung", "hung").plugin("", FOR_EVER).writeTo(folder, "b.jar");

        var plugins = loadImpatiently();
        plugins.close();

        assertThat(System.getProperty(stopped)).isEqualTo("yes");
        assertThat(plugins.reports()).extracting(PluginReport::running).containsExactly(false, false);
        assertThat(plugins.reports().get(1).problem()).contains("stopping plugin 'hung' did not end within 1.0 s");
    }

    @Test
    void aPluginThatNeedsANewerApiIsRefusedWithBothVersions() {
        fixture("new", "new").with("plugin.requires", ">=9.0.0").writeTo(folder, "new.jar");

        try (var plugins = load()) {
            assertThat(plugins.reports().get(0).running()).isFalse();
            assertThat(plugins.reports().get(0).problem()).contains(">=9.0.0", "this host has 0.1.0");
        }
    }

    @Test
    void aPluginWithoutExtensionsIsToldSo() {
        PluginJar.of("empty").writeTo(folder, "empty.jar");

        try (var plugins = load()) {
            assertThat(plugins.reports().get(0).problem()).contains("neither a connection type nor a handler");
        }
    }

    @Test
    void aHandlerThatCannotBeMadeLeavesTheRestOfItsPlugin() {
        fixture("half", "fixture").extension("Broken", """
                        implements EventHandler<Event> {
                            public EventType<Event> type() { throw new NoSuchFieldError("MEETING_MOVED"); }
                            public void handle(Event event, EventContext context) {}
                        }
                        """).writeTo(folder, "half.jar");

        try (var plugins = load()) {
            assertThat(plugins.connectionType("fixture")).isPresent();
            assertThat(plugins.handlers()).isEmpty();
            assertThat(plugins.reports().get(0).problem()).contains("p.Broken", "MEETING_MOVED");
        }
    }

    @Test
    void aHandlerThatDoesNotSayWhatItWantsIsRefusedWithThat() {
        PluginJar.of("quiet").handler("Fine", "").extension("Wordless", """
                        implements EventHandler<Event> {
                            public EventType<Event> type() { return null; }
                            public void handle(Event event, EventContext context) {}
                        }
                        """).writeTo(folder, "quiet.jar");

        try (var plugins = load()) {
            assertThat(plugins.handlers()).extracting(LoadedHandler::name).containsExactly("quiet:p.Fine");
            assertThat(plugins.reports().get(0).problem())
                    .contains("p.Wordless cannot be used", "failed in type", "returned null");
        }
    }

    @Test
    void aPluginSeesTheApiButNotTheHostsOwnLibraries() {
        var seen = "zoomflow.test.seen";
        fixture("curious", "fixture").plugin("""
                        String result;
                        try { Class.forName("tools.jackson.core.JsonParser"); result = "jackson"; }
                        catch (ClassNotFoundException hidden) { result = "hidden"; }
                        System.setProperty("%s", result);
                        """.formatted(seen), "").writeTo(folder, "curious.jar");

        load().close();

        assertThat(System.getProperty(seen)).isEqualTo("hidden");
    }

    @Test
    void theJarInTheFolderCanBeReplacedAndDeletedWhileItsPluginRuns() throws IOException {
        var jar = fixture("one", "fixture").handler("LoadedLate", "").writeTo(folder, "one.jar");

        try (var plugins = load()) {
            Files.writeString(jar, "half a copy of the next version");
            Files.delete(jar);
            var integration = plugins.connectionType("fixture").orElseThrow();
            assertThat(integration.displayName()).isEqualTo("Fixture");
            assertThat(plugins.handlers()).hasSize(1);
        }
    }

    @Test
    void leavesNoCopyBehind() throws IOException {
        fixture("one", "fixture").writeTo(folder, "one.jar");
        load().close();

        try (var left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theClassLoaderIsGoneAfterUnloading() {
        var key = "zoomflow.test.loader";
        fixture("leaver", "fixture")
                .handler("Handler", "")
                .plugin(
                        "System.getProperties().put(\"" + key
                                + "\", new java.lang.ref.WeakReference<>(getClass().getClassLoader()));",
                        "")
                .writeTo(folder, "leaver.jar");
        var plugins = load();
        assertThat(plugins.connectionType("fixture").orElseThrow().displayName())
                .isEqualTo("Fixture");
        assertThat(plugins.handlers().get(0).wants("fixture", "x")).isTrue();
        var loader =
                Objects.requireNonNull((WeakReference<?>) System.getProperties().remove(key));

        plugins.close();

        await().untilAsserted(() -> {
            System.gc();
            assertThat(loader.get()).isNull();
        });
    }

    @Test
    void saysTheVersionOfTheApiThatItWasBuiltWith() throws IOException {
        assertThat(Files.readString(Path.of("..", "zoom-api", "pom.xml")))
                .contains("<version>" + Plugins.API_VERSION + "</version>");
    }
}
