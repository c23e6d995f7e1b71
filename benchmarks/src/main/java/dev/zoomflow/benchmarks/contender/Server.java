package dev.zoomflow.benchmarks.contender;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zoomflow.benchmarks.load.Target;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contender that runs, on one core. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Contender contender;
    private final Process process;

    private Server(Contender contender, Process process) {
        this.contender = contender;
        this.process = process;
    }

    /** Starts it and waits until it serves. */
    public static Server start(Contender contender, int core, Path log) {
        var command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
        command.addAll(contender.command());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(contender.environment());
        try {
            var server = new Server(contender, builder.start());
            server.awaitServing(log.toFile());
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private void awaitServing(File log) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (serves()) {
                return;
            }
            pause();
        }
        close();
        throw new IOException(contender.name() + " does not serve; it said:\n" + Files.readString(log.toPath()));
    }

    /** Whatever it has at that address: 503 only is "not yet". */
    private boolean serves() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), contender.port())) {
            socket.getOutputStream().write("GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII));
            var status = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
            return !status.isEmpty() && !status.endsWith("503");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public Target target() {
        return target(Contender.CLIENT_ID, Contender.SECRET);
    }

    /** As another app. */
    public Target target(String clientId, String secret) {
        return new Target(contender.port(), contender.path(), contender.dialect(), clientId, secret);
    }

    /** It does nothing until it is to {@link #goOn}: others have its core. */
    public void stop() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException cannotRun) {
            throw new UncheckedIOException(cannotRun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Memory that it occupies, in MiB. */
    public long resident() {
        return memory("VmRSS:");
    }

    /** The most it ever occupied, in MiB. */
    public long mostResident() {
        return memory("VmHWM:");
    }

    /** What it has used until now, in seconds. */
    public double processorTime() {
        return ProcessorTime.of(process.pid());
    }

    private long memory(String field) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        goOn();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
