package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.contract.DatedEventSourceContract;
import java.time.Instant;
import java.util.List;

/** The server's own source. */
class ZoomEventSourceContractTest implements DatedEventSourceContract {
    @Override
    public EventSource source() {
        return new ZoomConnectionType()
                .open(TestHost.with(TestHost.complete()))
                .eventSources()
                .get(0);
    }

    @Override
    public List<String> messages() {
        return ZoomDeliveries.MESSAGES;
    }

    @Override
    public Delivery signed(byte[] body, Instant at) {
        return ZoomDeliveries.signed(body, at, TestHost.SECRET_TOKEN);
    }

    @Override
    public Delivery forged(byte[] body, Instant at) {
        return ZoomDeliveries.signed(body, at, "the secret token of another app");
    }
}
