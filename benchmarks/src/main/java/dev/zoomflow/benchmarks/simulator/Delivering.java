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
    /** So many wait to be delivered at most. */
    private static final int TOGETHER = 1_000;

    private final URI receiver;
    private final int count;

    Delivering(URI receiver, int count) {
        this.receiver = receiver;
        this.count = count;
    }

    /** Signed, with their log kept. */
    Rate bySimulator() throws Exception {
        try (var zoom = ZoomSimulator.start()) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), receiver);
            var rate = Rate.of(count, () -> send(zoom));
            var delivered = zoom.webhooks().deliveries().stream()
                    .filter(Delivery::delivered)
                    .count();
            if (delivered != count) {
                throw new IllegalStateException(delivered + " of " + count + " events were delivered");
            }
            return rate;
        }
    }

    private void send(ZoomSimulator zoom) {
        for (var number = 1; number <= count; number++) {
            zoom.webhooks().send(body(number));
            if (number % TOGETHER == 0) {
                zoom.webhooks().settle();
            }
        }
        zoom.webhooks().settle();
    }

    /** Posted and nothing else. */
    Rate byBareClient() throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return Rate.of(count, () -> post(client));
    }

    private void post(HttpClient client) throws IOException, InterruptedException {
        for (var number = 1; number <= count; number++) {
            var request = HttpRequest.newBuilder(receiver)
                    .header("content-type", "application/json; charset=utf-8")
                    .header("x-zm-request-timestamp", "1785368934")
                    .header("x-zm-signature", "v0=" + "0".repeat(64))
                    .POST(BodyPublishers.ofByteArray(body(number).getBytes(UTF_8)))
                    .build();
            client.send(request, BodyHandlers.discarding());
        }
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
