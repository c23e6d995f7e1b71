package dev.zoomflow.host.command;

import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.FollowedClock;
import dev.zoomflow.host.Host;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host against a simulated Zoom, which sends its webhooks to it. */
record Demo(ZoomSimulator zoom, Host host) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    /** @param clock the simulator by whose clock the host lives; empty: real time */
    static Demo start(CommonOptions options, int simulatorPort, Optional<URI> clock) {
        var zoom = DemoZoom.start(simulatorPort, DataFolder.prepare(options.data()), clock.isPresent());
        try {
            var host = options.toHost(DemoZoom.environment(zoom), true);
            var demo = new Demo(
                    zoom,
                    Host.start(clock.map(url -> host.by(FollowedClock.of(url))).orElse(host)));
            demo.subscribe();
            return demo;
        } catch (RuntimeException failed) {
            zoom.close();
            throw failed;
        }
    }

    /** As an operator does in Zoom's Marketplace, "Validate" included. */
    private void subscribe() {
        var endpoint = host.addresses().webhook().orElseThrow().resolve("/zoom/event");
        try {
            zoom.webhooks().subscribe(zoom.app(), endpoint);
        } catch (IllegalStateException refused) {
            LOG.warn("the simulator sends no events: {}", refused.getMessage());
        }
    }

    URI simulator() {
        return zoom.baseUri();
    }

    @Override
    public void close() {
        host.close();
        zoom.close();
    }
}
