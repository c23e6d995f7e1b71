package dev.zoomflow.benchmarks.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Runs the bare loop as a process of its own on the server's core. */
public final class BareLoop {
    private BareLoop() {}

    /**
     * What the loop did.
     *
     * @param processorMicros processor time of a row
     * @param p50 of a group, milliseconds
     * @param p99 of a group, milliseconds
     */
    public record Result(double rowsPerSecond, double processorMicros, double p50, double p99) {}

    /**
     * @param group how many rows share a commit
     * @param bytes of a row
     */
    public static Result run(int core, Path folder, int group, int bytes, int seconds) {
        var command = List.of(
                "taskset",
                "-c",
                "" + core,
                "java",
                "-cp",
                System.getProperty("java.class.path"),
                GroupCommits.class.getName(),
                folder.toString(),
                "" + group,
                "" + bytes,
                "" + seconds);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), US_ASCII)
                    .strip()
                    .split(" ", -1);
            var numbers = Stream.of(said).mapToDouble(Double::parseDouble).toArray();
            return new Result(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (IOException cannotRun) {
            throw new UncheckedIOException(cannotRun);
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
