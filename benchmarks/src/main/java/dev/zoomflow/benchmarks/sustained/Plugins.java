package dev.zoomflow.benchmarks.sustained;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A folder of plugins: Zoom's as packaged, and one with the handler that does nothing. */
final class Plugins {
    private Plugins() {}

    static Path in(Path folder, Path packaged) {
        try {
            Files.createDirectories(folder);
            try (var jars = Files.newDirectoryStream(packaged, "zoom-plugin-*.jar")) {
                for (var jar : jars) {
                    Files.copy(jar, folder.resolve(jar.getFileName()));
                }
            }
            writeNothing(folder.resolve("nothing.jar"));
            return folder;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private static void writeNothing(Path file) throws IOException {
        var resource = Nothing.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file));
                var code = Nothing.class.getClassLoader().getResourceAsStream(resource)) {
            if (code == null) {
                throw new IOException("no class " + resource);
            }
            add(jar, "plugin.properties", "plugin.id=nothing\nplugin.version=1.0.0\n".getBytes(UTF_8));
            add(jar, "META-INF/extensions.idx", Nothing.class.getName().getBytes(UTF_8));
            add(jar, resource, code.readAllBytes());
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
