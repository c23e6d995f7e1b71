package dev.zoomflow.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A plugin jar compiled from sources while a test runs. */
public final class PluginJar {
    private final Map<String, String> descriptor = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> extensions = new ArrayList<>();
    private final List<Class<?>> bundled = new ArrayList<>();

    private PluginJar(String id) {
        descriptor.put("plugin.id", id);
        descriptor.put("plugin.version", "1.0.0");
    }

    public static PluginJar of(String id) {
        return new PluginJar(id);
    }

    public PluginJar with(String key, String value) {
        descriptor.put(key, value);
        return this;
    }

    /** A class of package {@code p}; {@code body} follows {@code public final class name}. */
    PluginJar source(String name, String body) {
        sources.put(
                name,
                "package p;\nimport dev.zoomflow.api.*;import dev.zoomflow.api.connection.*;"
                        + "import dev.zoomflow.api.event.*;import dev.zoomflow.api.handler.*;import java.util.*;\n"
                        + "public final class " + name + " " + body);
        return this;
    }

    PluginJar extension(String name, String body) {
        extensions.add("p." + name);
        return source(name, body);
    }

    PluginJar bundling(Class<?>... classes) {
        bundled.addAll(List.of(classes));
        return this;
    }

    /** An extension that is a class of the tests; in the plugin's class loader it sees nothing else of them. */
    public PluginJar bundledExtension(Class<?> type) {
        extensions.add(type.getName());
        return bundling(type);
    }

    /** A connection type of this id whose {@code open} does {@code open}. */
    public PluginJar connectionType(String type, String open) {
        return extension("Type", """
            implements ConnectionType {
                public String id() { return "%s"; }
                public String displayName() { return "Fixture"; }
                public List<AuthType> authTypes() { return List.of(); }
                public List<Setting> serverSettings() { return List.of(); }
                public Integration open(HostServices host) { %s }
            }
            """.formatted(type, open));
    }

    PluginJar handler(String name, String handle) {
        return extension(name, """
            implements EventHandler<Event> {
                public EventType<Event> type() { return EventType.matching("fixture", "*"); }
                public void handle(Event event, EventContext context) throws Exception { %s }
            }
            """.formatted(handle));
    }

    /** The plugin class, with these bodies of its start and stop. */
    PluginJar plugin(String start, String stop) {
        with("plugin.class", "p.Main");
        return source(
                "Main",
                "extends org.pf4j.Plugin { public void start() { %s }\n public void stop() { %s } }"
                        .formatted(start, stop));
    }

    public Path writeTo(Path folder, String file) {
        try {
            var classes = compile(Files.createTempDirectory("plugin-classes"));
            Files.createDirectories(folder);
            var jar = folder.resolve(file);
            try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
                add(out, "plugin.properties", lines(descriptor).getBytes(UTF_8));
                add(
                        out,
                        "META-INF/extensions.idx",
                        String.join("\n", extensions).getBytes(UTF_8));
                for (var name : sources.keySet()) {
                    add(out, "p/" + name + ".class", Files.readAllBytes(classes.resolve("p/" + name + ".class")));
                }
                for (var type : bundled) {
                    add(out, type.getName().replace('.', '/') + ".class", bytes(type));
                }
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path compile(Path folder) throws IOException {
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "17", "-d", folder.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
        for (var source : sources.entrySet()) {
            var file = folder.resolve(source.getKey() + ".java");
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no javac here");
        if (!sources.isEmpty() && compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the fixture does not compile: " + sources);
        }
        return folder;
    }

    private static String lines(Map<String, String> properties) {
        var text = new StringBuilder();
        properties.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        var resource = "/" + type.getName().replace('.', '/') + ".class";
        try (var in = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
