package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A host in a process of its own, from this build's classes; it can be killed. */
final class NodeProcess implements AutoCloseable {
    private static final Pattern STACK = Pattern.compile("^(\tat |Caused by: |[\\w.$]+(Exception|Error)\\b)");

    private final Path data;
    private final int port;
    private final Process process;

    private NodeProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Does not wait until it serves. */
    static NodeProcess start(Path data, Path plugins, Map<String, String> environment) {
        return start(data, plugins, environment, SharedClasses.options());
    }

    /** @param classes the options of its JVM that say where they are */
    static NodeProcess start(Path data, Path plugins, Map<String, String> environment, List<String> classes) {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve("running"));
            var port = freePort();
            var builder = new ProcessBuilder(command(data, plugins, port, classes));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
            return new NodeProcess(data, port, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Path data, Path plugins, int port, List<String> classes) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-Dzoomflow.sqlite.max-page-count=" + BallastTable.MOST_PAGES);
        command.addAll(classes);
        command.addAll(List.of("dev.zoomflow.host.command.Main", "serve", "--data=" + data, "--plugins=" + plugins));
        command.addAll(List.of("--public-port=" + port, "--private-port=0", "--warm-up=0"));
        return command;
    }

    /** Below those that are given to whoever asks for any, which somebody else could get before this process listens. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(NodeProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Path log(Path data) {
        return data.resolve("process.log");
    }

    NodeProcess awaitReady() {
        await().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("the host did not start: " + Files.readString(log(data)));
            }
            return Files.exists(data.resolve("running"));
        });
        return this;
    }

    /** All that the processes on this data have said. */
    List<String> said() {
        try {
            return Files.readAllLines(log(data));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is expected is told in a line: what somebody must look into alone has a stack. */
    void mustHaveSaidWithoutStackTraces() {
        assertThat(said().stream().filter(STACK.asPredicate())).isEmpty();
    }

    int port() {
        return port;
    }

    /** Holds it up, as a long pause of its machine does, until it {@link #goesOn}. */
    void stands() {
        signal("-STOP");
    }

    void goesOn() {
        signal("-CONT");
    }

    private void signal(String name) {
        Programs.run("kill", name, Long.toString(pid()));
    }

    long pid() {
        return process.pid();
    }

    /** Of the private listener. */
    URI page(String path) {
        return RunFile.read(data.resolve("running")).orElseThrow().address().resolve(path);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException inAHurry) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
