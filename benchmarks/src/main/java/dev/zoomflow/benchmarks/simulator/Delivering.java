package dev.zoomflow.benchmarks.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Events to one receiver, one after another: the simulator's way, and the JDK's client posting the same bytes unsigned. */
final class Delivering {
    private final URI receiver;
    private final int count;

    Delivering(URI receiver, int count) {
        this.receiver = receiver;
        this.count = count;
    }

    /** Deliveries in a second, signed, with their log kept. */
    double bySimulator() {
        try (var zoom = ZoomSimulator.start()) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), receiver);
            var start = System.nanoTime();
            for (var number = 0; number < count; number++) {
                zoom.webhooks().send(body(number));
            }
            zoom.webhooks().settle();
            var seconds = (System.nanoTime() - start) / 1e9;
            var delivered = zoom.webhooks().deliveries().stream()
                    .filter(Delivery::delivered)
                    .count();
            if (delivered != count) {
                throw new IllegalStateException(delivered + " of " + count + " events were delivered");
            }
            return count / seconds;
        }
    }

    /** Requests in a second. */
    double byBareClient() throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var start = System.nanoTime();
        for (var number = 0; number < count; number++) {
            var request = HttpRequest.newBuilder(receiver)
                    .header("content-type", "application/json; charset=utf-8")
                    .header("x-zm-request-timestamp", "1785368934")
                    .header("x-zm-signature", "v0=" + "0".repeat(64))
                    .POST(BodyPublishers.ofByteArray(body(number).getBytes(UTF_8)))
                    .build();
            client.send(request, BodyHandlers.discarding());
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static String body(int number) {
        return "{\"event\":\"meeting.participant_joined\",\"payload\":{\"account_id\":\"AcCoUnT0bEnChMaRk0\",\"object\":{"
            + "\"id\":\"87000000001\",\"uuid\":\"4444AAAAbenchmark01==\",\"host_id\":\"x8uHbenchmarkQhostQ0\","
            + "\"topic\":\"Planning\",\"type\":2,\"start_time\":\"2026-03-01T12:00:00Z\",\"duration\":60,"
            + "\"timezone\":\"Europe/Berlin\",\"participant\":{\"user_id\":\"" + number
                + "\",\"user_name\":\"Jill\","
                + "\"id\":\"\",\"email\":\"\",\"join_time\":\"2026-03-01T12:00:04Z\"}}},\"event_ts\":1785368934817}";
    }
}
