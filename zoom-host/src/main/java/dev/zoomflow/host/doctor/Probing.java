package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.inbox.ProbeAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Sends a source's probes to its public address, as the service would. */
final class Probing {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client;
    private final Clock clock;

    Probing(HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Check check(EventSource source, URI address) {
        var name = "event endpoint " + address.getPath();
        var probes = source.probes(address, clock.instant());
        if (probes.isEmpty()) {
            return Check.unknown(name, "it cannot be probed; set the secret that signs its deliveries");
        }
        try {
            return probe(name, source, probes);
        } catch (IOException broken) {
            return Check.failed(name, "no answer from " + address, "See the check of the public address");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Check.unknown(name, "interrupted");
        }
    }

    private Check probe(String name, EventSource source, List<Delivery> probes)
            throws IOException, InterruptedException {
        for (var probe : probes) {
            var begin = System.nanoTime();
            var answer = client.send(request(probe), BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (!ProbeAnswer.fits(source, probe, answer.statusCode(), answer.body())) {
                return Check.failed(
                        name,
                        "a signed probe was answered " + answer.statusCode() + ": "
                                + answer.body().lines().findFirst().orElse("nothing"),
                        "Let the tunnel pass bodies and x- headers unchanged; a proxy that signs in, re-writes or"
                                + " redirects breaks the signature");
            }
            if (took.compareTo(SERVICE_PATIENCE) > 0) {
                return Check.failed(
                        name,
                        "it took " + took.toMillis() + " ms to answer; services wait 3 s",
                        "Look for what makes the tunnel or this machine slow");
            }
        }
        return Check.passed(name, probes.size() + " signed probes were answered as they must be");
    }

    private static HttpRequest request(Delivery probe) {
        var request = HttpRequest.newBuilder(probe.uri())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(probe.body()));
        probe.headers().forEach((header, values) -> values.forEach(value -> request.header(header, value)));
        return request.build();
    }
}
