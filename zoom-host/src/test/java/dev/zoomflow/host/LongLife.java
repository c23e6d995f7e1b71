package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.testkit.Exchange;
import dev.zoomflow.testkit.ZoomSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that is used once in an hour for six weeks, at a Zoom that ends a refresh token when it is used: for CI. */
@Proof
class LongLife {
    private static final int EXPIRIES = 1_000;
    private static final Duration MORE_THAN_A_TOKEN_LIVES = Duration.ofMinutes(61);
    private static final Duration POLL = Duration.ofMillis(5);

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .rules(PatientZoom.RULES)
            .receiverSharesClock()
            .start();

    @Test
    void everyHandlersCallSucceedsThoughEachFindsItsTokenExpired(@TempDir Path data) {
        var demo = RunningDemo.visit(zoom, options(data));
        try (zoom) {
            var surfer = new Surfer();
            var cid = demo.connect(surfer);
            zoom.webhooks().subscribe(zoom.app(), demo.open("/zoom/event"));

            for (int expiry = 1; expiry <= EXPIRIES; expiry++) {
                zoom.clock().advance(MORE_THAN_A_TOKEN_LIVES);
                meet();
                var thanked = expiry;
                await().pollInterval(POLL)
                        .until(() -> asked("PATCH /v2/meetings").count() == thanked);
            }

            assertThat(demo.status(surfer, cid)).isEqualTo("ok");
            assertThat(asked("POST /oauth/token").filter(LongLife::renews)).hasSize(EXPIRIES);
            var told = new Scraped(surfer.get(demo.page("/metrics")).body());
            for (var outcome : List.of("retried", "parked", "dead", "interrupted")) {
                assertThat(told.value("zoomflow_attempts_total{outcome=\"" + outcome + "\"}"))
                        .as(outcome)
                        .isZero();
            }
        } finally {
            demo.leave();
        }
    }

    /** When it ends, a handler asks Zoom for it and changes it. */
    private void meet() {
        zoom.meetings().end(zoom.meetings().start(zoom.user(), "Call"));
    }

    private Stream<Exchange> asked(String beginning) {
        return zoom.requests().stream()
                .filter(exchange -> (exchange.method() + " " + exchange.path()).startsWith(beginning));
    }

    private static boolean renews(Exchange exchange) {
        return (exchange.path() + exchange.body()).contains("grant_type=refresh_token");
    }

    private HostOptions options(Path data) {
        return new HostOptions(
                        data,
                        RunningDemo.PLUGINS,
                        Optional.empty(),
                        DemoZoom.environment(zoom),
                        new HostOptions.Ports(0, 0),
                        true)
                .by(FollowedClock.of(zoom.baseUri()));
    }
}
