package dev.zoomflow.host.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The handlers of this package as a plugin jar. */
public final class ProofJar {
    private static final List<Class<?>> HANDLERS = List.of(KeepALedger.class, CallTogether.class);

    private ProofJar() {}

    public static void writeTo(Path folder) {
        writeTo(folder, HANDLERS);
    }

    /** With the handler alone that asks Zoom who it is. */
    public static void writeAskingTo(Path folder) {
        writeTo(folder, List.of(AskZoom.class));
    }

    private static void writeTo(Path folder, List<Class<?>> handlers) {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("proof.jar")))) {
            add(jar, "plugin.properties", "plugin.id=proof\nplugin.version=1.0.0\n".getBytes(UTF_8));
            var names = handlers.stream().map(Class::getName).toList();
            add(jar, "META-INF/extensions.idx", String.join("\n", names).getBytes(UTF_8));
            addClass(jar, Trace.class);
            for (var handler : handlers) {
                addClass(jar, handler);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void addClass(JarOutputStream jar, Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        try (var in = Objects.requireNonNull(type.getResourceAsStream("/" + name), name)) {
            add(jar, name, in.readAllBytes());
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
