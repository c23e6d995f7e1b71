package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --clock}: a host that lives by a simulator's clock. */
class FollowedClockTest {
    private static final Duration SEASON = Duration.ofDays(91);

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .rules(PatientZoom.RULES)
            .receiverSharesClock()
            .start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void showsWhatTheSimulatorShowsAlsoRightAfterItWasMoved() {
        var clock = FollowedClock.of(zoom.baseUri());
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.HOURS));

        for (var moved = 1; moved <= 3; moved++) {
            zoom.clock().advance(SEASON);
            assertThat(clock.instant()).isCloseTo(zoom.clock().instant(), within(1, ChronoUnit.HOURS));
        }
    }

    @Test
    void goesOnByItselfWhenTheSimulatorIsGone() {
        zoom.clock().advance(SEASON);
        var clock = FollowedClock.of(zoom.baseUri());
        zoom.close();

        assertThat(clock.instant()).isCloseTo(Instant.now().plus(SEASON), within(1, ChronoUnit.HOURS));
    }

    @Test
    void isRefusedWhereNoSimulatorTellsTheTime() {
        assertThatThrownBy(() -> FollowedClock.of(URI.create("http://127.0.0.1:1/")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--clock http://127.0.0.1:1/");
    }

    @Test
    void letsAHostTakeWhatIsSignedInAnotherSeason(@TempDir Path data) {
        assertThat(deliveredAfterASeason(host(data.resolve("real")))).isFalse();
        assertThat(deliveredAfterASeason(host(data.resolve("followed")).by(FollowedClock.of(zoom.baseUri()))))
                .isTrue();
    }

    private boolean deliveredAfterASeason(HostOptions options) {
        try (var host = Host.start(options)) {
            var endpoint = host.addresses().webhook().orElseThrow().resolve("/zoom/event");
            var subscription = zoom.webhooks().subscribeUnvalidated(zoom.app(), endpoint);
            zoom.clock().advance(SEASON);
            zoom.meetings().start(zoom.user(), "In another season");
            zoom.webhooks().settle();
            zoom.webhooks().unsubscribe(subscription);
            return zoom.webhooks().deliveries().stream()
                    .filter(delivery -> delivery.subscription().id().equals(subscription.id()))
                    .filter(delivery -> delivery.event().equals("meeting.started"))
                    .anyMatch(Delivery::delivered);
        }
    }

    private HostOptions host(Path data) {
        return new HostOptions(
                data,
                RunningDemo.PLUGINS,
                Optional.empty(),
                DemoZoom.environment(zoom),
                new HostOptions.Ports(0, 0),
                true);
    }
}
