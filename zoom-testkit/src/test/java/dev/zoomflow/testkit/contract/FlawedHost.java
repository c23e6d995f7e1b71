package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host that keeps the contract, but for one flaw. */
class FlawedHost implements HostContract {
    @RegisterExtension
    final Flawed flawed = new Flawed();

    @Override
    public Running start(Path folder, ConnectionType type, EventHandler<Event> handler) throws IOException {
        return new FileHost(folder, type, handler, flawed);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(flawed.isWhole() ? 30 : 2);
    }

    @Override
    public Duration moment() {
        return Duration.ofMillis(250);
    }
}
