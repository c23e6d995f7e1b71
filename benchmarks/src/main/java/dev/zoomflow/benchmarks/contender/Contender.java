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
 * @param port what it listens at
 * @param path the address there
 * @param environment what it needs to know beside its arguments
 */
public record Contender(
        String name, Dialect dialect, int port, String path, List<String> command, Map<String, String> environment) {
    public static final int PORT = 18_480;
    /** Of a host whose public port is {@link #PORT}. */
    public static final int PRIVATE_PORT = PORT + 1;

    static final String SECRET = "benchmark-secret-token";
    static final String CLIENT_ID = "benchmarkClientId";

    /** Zoom's own, as its README starts it. */
    public static Contender rivet(int port, Path benchmarks) {
        return new Contender(
                "Rivet 0.4.0, stores nothing",
                Dialect.ZOOM,
                port,
                "/zoom/events",
                List.of("node", benchmarks.resolve("rivet/receiver.mjs").toString(), "" + port, SECRET),
                Map.of());
    }

    /** Slack's own for Java. */
    public static Contender bolt(int port, String classPath) {
        return new Contender(
                "Bolt 1.47.0 on Jetty 12, stores nothing",
                Dialect.SLACK,
                port,
                "/slack/events",
                List.of("java", "-cp", classPath, "dev.zoomflow.benchmarks.bolt.BoltReceiver", "" + port, SECRET),
                Map.of());
    }

    /** This project's, as packaged. Its pages are at the next port. */
    public static Contender host(String name, int port, Path jar, Path data, Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "WEBHOOK_ADDRESS",
                "http://127.0.0.1:" + port,
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
                "" + port,
                "--private-port",
                "" + (port + 1));
        return new Contender(name, Dialect.ZOOM, port, "/zoom/event", command, environment);
    }

    public Contender with(String... arguments) {
        var longer = new ArrayList<>(command);
        longer.addAll(List.of(arguments));
        return new Contender(name, dialect, port, path, longer, environment);
    }
}
