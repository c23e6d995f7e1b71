package dev.zoomflow.host;

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
    /** All that is ever logged, with whole chains of exceptions. */
    static final Path TALKATIVE = Path.of("src", "test", "resources", "talkative-logback.xml");

    private static final Pattern PUBLIC = Pattern.compile("public listener {2}(http\\S+)");

    private final Path data;
    private final Path logs;
    private final Process process;

    private HostProcess(Path data, Path logs, Process process) {
        this.data = data;
        this.logs = logs;
        this.process = process;
    }

    /**
     * Waits until it serves.
     *
     * @param logs a folder for what it says
     * @param places options that say where its data, plugins and configuration are
     * @param environment beside this process's own
     */
    static HostProcess serve(Path data, Path logs, List<String> places, Map<String, String> environment)
            throws IOException {
        var host = start(data, logs, places, environment);
        await().until(() -> !host.process.isAlive() || host.out().contains("zoomflow is ready"));
        if (!host.process.isAlive()) {
            throw new IllegalStateException("it ended: " + host.out() + host.err());
        }
        return host;
    }

    /** Waits until it has given up. */
    static HostProcess fail(Path data, Path logs, List<String> places, Map<String, String> environment)
            throws IOException {
        var host = start(data, logs, places, environment);
        await().until(() -> !host.process.isAlive());
        return host;
    }

    private static HostProcess start(Path data, Path logs, List<String> places, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(logs);
        var command = java("-Dlogback.configurationFile=" + TALKATIVE);
        command.add("serve");
        command.addAll(places);
        command.addAll(List.of("--public-port", "0", "--private-port", "0"));
        var builder = new ProcessBuilder(command)
                .redirectOutput(logs.resolve("stdout").toFile())
                .redirectError(logs.resolve("stderr").toFile());
        builder.environment().putAll(environment);
        return new HostProcess(data, logs, builder.start());
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
        return RunFile.read(data.resolve("running")).orElseThrow().address().resolve(path);
    }

    URI open(String path) throws IOException {
        var found = PUBLIC.matcher(out());
        if (!found.find()) {
            throw new IllegalStateException("no public listener in " + out());
        }
        return URI.create(found.group(1)).resolve(path);
    }

    String out() throws IOException {
        return Files.readString(logs.resolve("stdout"));
    }

    String err() throws IOException {
        return Files.readString(logs.resolve("stderr"));
    }

    /** What every thread is doing, as an operator would send it to somebody. */
    String threadDump() throws IOException {
        return threadDump(process.toHandle());
    }

    static String threadDump(ProcessHandle process) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        // into a file: a JVM that dumps itself stands still, and could not read what is waited for to be read
        var dump = Files.createTempFile("threads", ".txt");
        try {
            new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print", "-l", "-e")
                    .redirectErrorStream(true)
                    .redirectOutput(dump.toFile())
                    .start()
                    .onExit()
                    .join();
            return Files.readString(dump);
        } finally {
            Files.delete(dump);
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
