package dev.zoomflow.host.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/**
 * What a jar says of itself, read without running anything of it.
 *
 * @param bundlesApi whether it holds classes of the SPI, which are the host's to bring
 */
record PluginFile(Path path, String id, String version, boolean bundlesApi) {
    String name() {
        return Objects.toString(path.getFileName());
    }

    static PluginFile of(Path path) throws PluginProblem {
        try (var jar = new JarFile(path.toFile(), false)) {
            var descriptor = descriptor(jar);
            var id = descriptor.getProperty("plugin.id", "").strip();
            if (id.isEmpty()) {
                throw new PluginProblem(
                        path.getFileName() + " is no plugin: it has neither a plugin.properties with a plugin.id nor a"
                                + " Plugin-Id in its manifest. Remove it from the plugins folder");
            }
            var bundlesApi = jar.stream().anyMatch(entry -> entry.getName().startsWith("dev/zoomflow/api/"));
            return new PluginFile(path, id, descriptor.getProperty("plugin.version", ""), bundlesApi);
        } catch (ZipException | UncheckedIOException | IllegalArgumentException broken) {
            throw new PluginProblem(
                    path.getFileName() + " cannot be read as a jar: " + PluginProblem.text(broken) + ". Copy it again");
        } catch (IOException unreadable) {
            throw new PluginProblem(path.getFileName() + " cannot be read (" + unreadable.getMessage()
                    + "): give the host's user the right to");
        }
    }

    private static Properties descriptor(JarFile jar) throws IOException {
        var properties = new Properties();
        var manifest = jar.getManifest();
        if (manifest != null) {
            var main = manifest.getMainAttributes();
            properties.setProperty("plugin.id", Objects.requireNonNullElse(main.getValue("Plugin-Id"), ""));
            properties.setProperty("plugin.version", Objects.requireNonNullElse(main.getValue("Plugin-Version"), ""));
        }
        var entry = jar.getEntry("plugin.properties");
        if (entry != null) {
            try (var in = jar.getInputStream(entry)) {
                properties.load(in);
            }
        }
        return properties;
    }
}
