package dev.zoomflow.benchmarks.simulator;

import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;

/** The simulator's figures of docs/performance.md; {@code benchmarks/simulator.sh} runs it. */
final class Figures {
    private static final int STARTS = 30;
    private static final int SEASONS = 11;
    private static final int EVENTS = 10_000;
    private static final int ROUNDS = 4;

    private Figures() {}

    /** @param arguments the receiver's address */
    public static void main(String[] arguments) throws Exception {
        starts();
        var seasons = Season.millis(SEASONS);
        System.out.printf(
                "91 days: median %.0f ms, worst %.0f ms of %d%n",
                seasons.get(SEASONS / 2), seasons.get(SEASONS - 1), SEASONS);
        var delivering = new Delivering(URI.create(arguments[0]), EVENTS);
        System.out.printf(
                "%n%-8s %20s %20s %20s %20s%n", "round", "simulator/s", "per CPU s", "bare client/s", "per CPU s");
        for (var round = 1; round <= ROUNDS; round++) {
            var ours = delivering.bySimulator();
            var bare = delivering.byBareClient();
            System.out.printf(
                    "%-8d %20.0f %20.0f %20.0f %20.0f%n",
                    round, ours.perSecond(), ours.perCpuSecond(), bare.perSecond(), bare.perCpuSecond());
        }
    }

    private static void starts() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var millis = new ArrayList<Double>();
        for (var round = 0; round < STARTS; round++) {
            var start = System.nanoTime();
            try (var zoom = ZoomSimulator.start()) {
                var request = HttpRequest.newBuilder(zoom.baseUri().resolve("/v2/users/me"));
                client.send(request.build(), BodyHandlers.ofString());
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        var warm = millis.subList(STARTS / 3, STARTS).stream().sorted().toList();
        System.out.printf(
                "start to first answer: %.0f ms the first time in a JVM; then median %.1f ms, worst %.1f ms of %d%n",
                millis.get(0), warm.get(warm.size() / 2), warm.get(warm.size() - 1), warm.size());
    }
}
