package dev.zoomflow.benchmarks.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Runs the bare loop as a process of its own on the server's core, as large as the host's. Between two runs it waits. */
public final class BareLoop implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private BareLoop(Process process) {
        this.process = process;
        this.answers = process.inputReader(US_ASCII);
    }

    /**
     * What the loop did.
     *
     * @param processorMicros processor time of a row
     * @param p50 of a group, milliseconds
     * @param p99 of a group, milliseconds
     */
    public record Result(double rowsPerSecond, double processorMicros, double p50, double p99) {}

    /**
     * @param folder a new one
     * @param group how many rows share a commit
     * @param bytes of a row
     */
    public static BareLoop start(int core, Path folder, int group, int bytes) {
        var command = List.of(
                "taskset",
                "-c",
                "" + core,
                "java",
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                GroupCommits.class.getName(),
                folder.toString(),
                "" + group,
                "" + bytes);
        try {
            return new BareLoop(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException cannotRun) {
            throw new UncheckedIOException(cannotRun);
        }
    }

    /** @param perSecond rows; 0 for as many as it can */
    public Result run(Duration duration, double perSecond) {
        try {
            var ask = process.outputWriter(US_ASCII);
            ask.write(duration.toMillis() / 1e3 + " " + perSecond + "\n");
            ask.flush();
            var said = answers.readLine();
            if (said == null) {
                throw new IOException("the bare loop has ended; what it said is above");
            }
            var numbers = Stream.of(said.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Result(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** It ends when it is told nothing any more. */
    @Override
    public void close() {
        try {
            process.outputWriter(US_ASCII).close();
            process.waitFor();
        } catch (IOException endedBefore) {
            process.destroyForcibly();
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** The bytes of a delivery in the store of a host that has stopped. */
    public static int bytesOfADelivery(Path data) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db"));
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select avg(length(sealed)) from (select sealed from delivery limit 1000)")) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(data + " is not the data folder of a host", unreadable);
        }
    }
}
