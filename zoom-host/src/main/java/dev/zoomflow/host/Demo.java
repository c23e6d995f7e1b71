package dev.zoomflow.host;

import java.net.URI;
import java.util.HashMap;

/** A host against a simulated Zoom. */
record Demo(Host host, URI simulator) implements AutoCloseable {

    static Demo start(CommonOptions options, int simulatorPort) {
        var environment = new HashMap<String, String>();
        environment.put("WEBHOOK_ADDRESS", "http://127.0.0.1");
        var simulator = URI.create("http://127.0.0.2:" + simulatorPort);
        return new Demo(Host.start(options.toHost(environment, true)), simulator);
    }

    @Override
    public void close() {
        host.close();
    }
}
