package dev.zoomflow.host;

import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host against a simulated Zoom, which sends its webhooks to it. */
record Demo(ZoomSimulator zoom, Host host) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    static Demo start(CommonOptions options, int simulatorPort) {
        var zoom = DemoZoom.start(simulatorPort, DataFolder.prepare(options.data()));
        try {
            var demo = new Demo(zoom, Host.start(options.toHost(DemoZoom.environment(zoom), true)));
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
