package dev.zoomflow.plugin.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The finished jar, looked at from outside. */
class PackagedJarTest {
    static final Path JAR = Path.of(System.getProperty("zoomflow.jar", "target/zoom-plugin-0.1.0.jar"));

    @Test
    void theDescriptorOfTheRepositoryIsAtTheRootOfTheJar() throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                var in = jar.getInputStream(jar.getEntry("plugin.properties"))) {
            var descriptor = new Properties();
            descriptor.load(in);
            assertThat(descriptor)
                    .containsEntry("plugin.id", "zoom")
                    .containsEntry("plugin.class", "dev.zoomflow.plugin.ZoomPlugin");
            assertThat(JAR.getFileName().toString())
                    .isEqualTo("zoom-plugin-" + descriptor.getProperty("plugin.version") + ".jar");
        }
    }

    @Test
    void theExtensionIsIndexed() throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                var in = jar.getInputStream(jar.getEntry("META-INF/extensions.idx"))) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("dev.zoomflow.plugin.ZoomConnectionType");
        }
    }

    @Test
    void nothingThatTheHostBringsIsInside() throws IOException {
        assertThat(names())
                .noneMatch(name -> name.startsWith("org/pf4j/"))
                .noneMatch(name -> name.startsWith("org/slf4j/"))
                .noneMatch(name -> name.startsWith("dev/zoomflow/api/"))
                .noneMatch(name -> name.startsWith("dev/zoomflow/zoom/"))
                .noneMatch(name -> name.startsWith("dev/zoomflow/testkit/"));
    }

    @Test
    void whatThePluginNeedsIsInside() throws IOException {
        assertThat(names())
                .contains("com/google/inject/Guice.class", "tools/jackson/databind/json/JsonMapper.class")
                .contains("com/nimbusds/oauth2/sdk/AuthorizationRequest.class")
                .contains("META-INF/LICENSE", "META-INF/NOTICE");
    }

    @Test
    void theTestSeesNoClassOfThePluginButThoseInTheJar() {
        assertThatThrownBy(() -> Class.forName("dev.zoomflow.plugin.ZoomPlugin"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static List<String> names() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }
}
