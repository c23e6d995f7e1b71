package dev.zoomflow.benchmarks.growth;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.benchmarks.jmh.PackagedPlugin;
import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Example;
import dev.zoomflow.host.inbox.Judged;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.WebhookRequest;
import java.net.URI;
import java.time.Instant;

/** Deliveries of 1 KiB, each of another event, one a millisecond, signed, and judged by the packaged plugin. */
final class Deliveries {
    private static final String SECRET = "benchmark-secret-token";
    private static final URI ADDRESS = URI.create("https://host.example/zoom/event");
    /** That of the body's number 0. */
    private static final Instant BEGIN = Instant.ofEpochMilli(1_700_000_000_000L);

    private final Body body = Body.zoom(1024);
    private final App app = SimulatorConfig.standard().apps().get(0).withSecretToken(SECRET);
    private final EventSource source = PackagedPlugin.source(
            SettingValues.none().with("ZOOM_CLIENT_ID", app.clientId()).with("ZOOM_SECRET_TOKEN", Secret.of(SECRET)));

    Judged of(long number) {
        var at = BEGIN.plusMillis(number);
        var bytes = Example.of(body, number);
        var delivery =
                Delivery.of("POST", ADDRESS, WebhookRequest.of(app, bytes, at).headers(), bytes, at);
        var result = source.receive(delivery);
        if (result instanceof DeliveryResult.Accepted accepted) {
            return new Judged(delivery, accepted.events());
        }
        throw new IllegalStateException(result.toString());
    }
}
