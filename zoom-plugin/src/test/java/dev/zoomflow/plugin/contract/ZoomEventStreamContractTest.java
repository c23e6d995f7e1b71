package dev.zoomflow.plugin.contract;

import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.Backend;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.contract.EventStreamContract;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** The WebSocket of a Server-to-Server app. */
class ZoomEventStreamContractTest implements EventStreamContract {
    private static final String NOBODY = "http://127.0.0.1:1";

    private final Backend backend = Backend.start();
    private final AtomicLong happened = new AtomicLong(1_785_368_934_000L);

    @AfterEach
    void close() {
        backend.close();
    }

    @Override
    public EventFeed feed() {
        return backend.feed();
    }

    @Override
    public EventFeed unreachable() {
        SettingValues form = Backend.form(backend.zoom(), backend.subscription().id());
        return new ZoomConnectionType()
                .open(TestHost.at(NOBODY))
                .connect("serverToServer", form, new MemoryStore())
                .eventFeeds()
                .get(0);
    }

    @Override
    public void happen() {
        var user = backend.simulator().user();
        backend.simulator()
                .webhooks()
                .send("{\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"" + user.accountId()
                        + "\",\"object\":{\"id\":\"860\",\"uuid\":\"a==\",\"host_id\":\"" + user.id()
                        + "\",\"topic\":\"Reunión ☕\"}},\"event_ts\":" + happened.incrementAndGet() + "}");
        backend.simulator().webhooks().settle();
    }

    @Override
    public void breakOff() {
        backend.simulator().clock().advance(Duration.ofMinutes(61)); // the token it was opened with is over
    }

    @Override
    public long open() {
        return backend.sockets();
    }
}
