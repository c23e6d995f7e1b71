package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.Main;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program as an operator runs it: {@code serve} in a process of its own, what it says kept in files. */
final class HostProcess implements AutoCloseable {
    private static final Pattern PUBLIC = Pattern.compile("public listener {2}(http\\S+)");

    private final Path folder;
    private final Process process;

    private HostProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** @param environment beside this process's own */
    static HostProcess serve(Path folder, Map<String, String> environment) throws IOException {
        var command =
                java("-Dlogback.configurationFile=" + Path.of("src", "test", "resources", "talkative-logback.xml"));
        command.addAll(List.of("serve", "--data", folder.resolve("data").toString()));
        command.addAll(
                List.of("--plugins", RunningDemo.PLUGINS.toString(), "--public-port", "0", "--private-port", "0"));
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().putAll(environment);
        var host = new HostProcess(folder, builder.start());
        await().until(() -> !host.process.isAlive() || host.out().contains("zoomflow is ready"));
        if (!host.process.isAlive()) {
            throw new IllegalStateException("it ended: " + host.out() + host.err());
        }
        return host;
    }

    private static List<String> java(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath()));
        command.addAll(List.of(options));
        command.add(Main.class.getName());
        return command;
    }

    /** Of this test, whoever runs it. */
    private static String classPath() {
        return HostProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    URI page(String path) {
        return RunFile.read(folder.resolve("data/running"))
                .orElseThrow()
                .address()
                .resolve(path);
    }

    URI open(String path) throws IOException {
        var found = PUBLIC.matcher(out());
        if (!found.find()) {
            throw new IllegalStateException("no public listener in " + out());
        }
        return URI.create(found.group(1)).resolve(path);
    }

    String out() throws IOException {
        return Files.readString(folder.resolve("stdout"));
    }

    String err() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    /** What every thread is doing, as an operator would send it to somebody. */
    String threadDump() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print", "-l", "-e")
                .redirectErrorStream(true)
                .start();
        try (var dump = asked.getInputStream()) {
            return new String(dump.readAllBytes(), UTF_8);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
