package dev.zoomflow.benchmarks.contender;

import dev.zoomflow.benchmarks.load.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A receiver to compare.
 *
 * @param path what it listens at
 * @param environment what it needs to know beside its arguments
 */
public record Contender(
        String name, Dialect dialect, String path, List<String> command, Map<String, String> environment) {
    public static final int PRIVATE_PORT = 18_481;

    static final int PORT = 18_480;
    static final String SECRET = "benchmark-secret-token";
    static final String CLIENT_ID = "benchmarkClientId";

    /** Zoom's own, as its README starts it. */
    public static Contender rivet(Path benchmarks) {
        return new Contender(
                "Rivet 0.4.0, stores nothing",
                Dialect.ZOOM,
                "/zoom/events",
                List.of("node", benchmarks.resolve("rivet/receiver.mjs").toString(), "" + PORT, SECRET),
                Map.of());
    }

    /** Slack's own for Java. */
    public static Contender bolt(String classPath) {
        return new Contender(
                "Bolt 1.47.0 on Jetty 12, stores nothing",
                Dialect.SLACK,
                "/slack/events",
                List.of("java", "-cp", classPath, "dev.zoomflow.benchmarks.bolt.BoltReceiver", "" + PORT, SECRET),
                Map.of());
    }

    /** This project's, as packaged. */
    public static Contender host(String name, Path jar, Path data, Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "WEBHOOK_ADDRESS",
                "http://127.0.0.1:" + PORT,
                "ZOOM_CLIENT_ID",
                CLIENT_ID,
                "ZOOM_CLIENT_SECRET",
                "benchmark-client-secret",
                "ZOOM_SECRET_TOKEN",
                SECRET));
        environment.putAll(more);
        var command = List.of(
                "java",
                "-Xmx160m",
                "-jar",
                jar.toString(),
                "serve",
                "--data",
                data.toString(),
                "--public-port",
                "" + PORT,
                "--private-port",
                "" + PRIVATE_PORT);
        return new Contender(name, Dialect.ZOOM, "/zoom/event", command, environment);
    }

    public Contender with(String... arguments) {
        var longer = new ArrayList<>(command);
        longer.addAll(List.of(arguments));
        return new Contender(name, dialect, path, longer, environment);
    }
}
