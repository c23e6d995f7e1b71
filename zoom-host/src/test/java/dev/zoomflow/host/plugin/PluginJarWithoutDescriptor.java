package dev.zoomflow.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Somebody's library, dropped into the wrong folder. */
final class PluginJarWithoutDescriptor {
    void writeTo(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/example/library.txt"));
            out.closeEntry();
        }
    }
}
