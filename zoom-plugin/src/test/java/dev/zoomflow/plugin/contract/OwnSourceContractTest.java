package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.contract.DatedEventSourceContract;
import java.time.Instant;
import java.util.List;

/** The source of a connection with an app of its own: the server's secret is a stranger's there. */
class OwnSourceContractTest implements DatedEventSourceContract {
    private static final String OWN_SECRET = "own-secret-token-0001";

    @Override
    public EventSource source() {
        var form = SettingValues.none()
                .with("client_id", "own-client")
                .with("client_secret", Secret.of("own-client-secret"))
                .with("secret_token", Secret.of(OWN_SECRET));
        return new ZoomConnectionType()
                .open(TestHost.with(TestHost.complete()))
                .connect("oauthPrivate", form, new MemoryStore())
                .eventSources()
                .get(0);
    }

    @Override
    public List<String> messages() {
        return ZoomDeliveries.MESSAGES;
    }

    @Override
    public Delivery signed(byte[] body, Instant at) {
        return ZoomDeliveries.signed(body, at, OWN_SECRET);
    }

    @Override
    public Delivery forged(byte[] body, Instant at) {
        return ZoomDeliveries.signed(body, at, TestHost.SECRET_TOKEN);
    }
}
