package dev.zoomflow.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Example;
import dev.zoomflow.testkit.SimulatorConfig;
import dev.zoomflow.testkit.WebhookRequest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A delivery judged and read, beside the least that must be done for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class Verification {
    private static final String SECRET = "benchmark-secret-token";
    private static final Instant NOW = Instant.ofEpochSecond(1_772_366_400);

    @Param({"1024", "8192"})
    private int bytes;

    private final JacksonPass pass = new JacksonPass();
    private byte[] body;
    private byte[] begin;
    private Mac mac;
    private EventSource source;
    private Delivery delivery;

    @Setup
    public void prepare() {
        body = Example.of(Body.zoom(bytes));
        begin = ("v0:" + NOW.getEpochSecond() + ":").getBytes(US_ASCII);
        mac = keyed();
        var app = SimulatorConfig.standard().apps().get(0).withSecretToken(SECRET);
        var headers = WebhookRequest.of(app, body, NOW).headers();
        delivery = Delivery.of("POST", URI.create("https://host.example/zoom/event"), headers, body, NOW);
        source = PackagedPlugin.source(SettingValues.none()
                .with("ZOOM_CLIENT_ID", app.clientId())
                .with("ZOOM_SECRET_TOKEN", Secret.of(SECRET)));
        if (!(source.receive(delivery) instanceof DeliveryResult.Accepted)) {
            throw new IllegalStateException(source.receive(delivery).toString());
        }
    }

    private static Mac keyed() {
        try {
            var keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(SECRET.getBytes(US_ASCII), "HmacSHA256"));
            return keyed;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What the plugin does with it: signature, time, JSON, identity, owners, order. */
    @Benchmark
    public Object judged() {
        return source.receive(delivery);
    }

    /** HMAC over the message, one pass over its tokens, SHA-256 of its bytes. */
    @Benchmark
    public Object least() throws GeneralSecurityException {
        mac.update(begin);
        var signature = mac.doFinal(body);
        return List.of(
                signature, pass.over(body), MessageDigest.getInstance("SHA-256").digest(body));
    }
}
