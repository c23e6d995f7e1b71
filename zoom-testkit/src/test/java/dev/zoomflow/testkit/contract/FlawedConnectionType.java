package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Doors that keep all contracts of a connection type, but for one flaw. */
class FlawedConnectionType implements WholeTypeContract {
    @RegisterExtension
    final Flawed flawed = new Flawed();

    private final Doors doors = new Doors();

    @AfterEach
    void close() {
        doors.close();
    }

    @Override
    public ConnectionType type() {
        return DoorType.with(flawed::has);
    }

    @Override
    public SettingValues serverSettings() {
        return SettingValues.none()
                .with("DOORS_URL", doors.address().toString())
                .with("DOORS_SECRET", Secret.of(Doors.SECRET))
                .with("DOORS_SIGNING", Secret.of("what-signs-events"));
    }

    @Override
    public String authType() {
        return "person";
    }

    @Override
    public SettingValues form() {
        return SettingValues.none()
                .with("house", "home")
                .with("pin", Secret.of("pin-4711"))
                .with("note", "green");
    }

    @Override
    public String path() {
        return "doors";
    }

    @Override
    public Map<String, String> allow(URI address) {
        return Map.of("code", doors.code());
    }

    @Override
    public Map<String, String> decline(URI address) {
        return Map.of("error", "access_denied");
    }

    @Override
    public String secretSetting() {
        return "DOORS_SIGNING";
    }

    @Override
    public Delivery signed(Secret secret) {
        return Delivery.of(
                "POST",
                URI.create("https://host.test/doors/event"),
                Map.of("X-Signature", List.of(secret.reveal())),
                new byte[] {'{', '}'},
                Instant.EPOCH);
    }
}
