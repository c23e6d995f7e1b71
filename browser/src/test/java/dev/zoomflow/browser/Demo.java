package dev.zoomflow.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged host's {@code demo}, as its own process, on free ports. */
final class Demo implements AutoCloseable {
    private static final Path JAR = Path.of("..", "zoom-host", "target", "zoom-host.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path data;
    private final int publicPort = freePort();
    private final int privatePort = freePort();
    private final int simulatorPort = freePort();
    private Process process;

    private Demo(Path data) {
        this.data = data;
        this.process = started();
    }

    static Demo start(Path data) {
        return new Demo(data);
    }

    /** A folder that nobody used before. */
    static Path freshData() {
        return Path.of("target", "demo-" + ProcessHandle.current().pid());
    }

    /** As a person would: stop it, start it again on the same data. */
    void restart() {
        close();
        process = started();
    }

    URI pages() {
        return URI.create("http://localhost:" + privatePort + "/");
    }

    URI simulator() {
        return URI.create("http://127.0.0.2:" + simulatorPort + "/");
    }

    String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolve("demo.log");
    }

    private Process started() {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(log());
            var java = Path.of(System.getProperty("java.home"), "bin", "java");
            var started = new ProcessBuilder(
                            java.toString(),
                            "-jar",
                            JAR.toString(),
                            "demo",
                            "--data",
                            data.toString(),
                            "--public-port",
                            "" + publicPort,
                            "--private-port",
                            "" + privatePort,
                            "--simulator-port",
                            "" + simulatorPort)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process started) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!output().contains("http://localhost:" + privatePort)) {
            if (!started.isAlive() || Instant.now().isAfter(deadline)) {
                started.destroyForcibly();
                throw new IllegalStateException("the demo did not start:\n" + output());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Below those that are given to whoever asks for any, which somebody else could get before this process listens. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(Demo::isFree)
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

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
