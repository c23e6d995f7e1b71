package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Devices that wait for a person to enter their code. Thread-safe. */
final class DeviceAuthorizations {
    static final Duration LIFE = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, DeviceAuthorization> byDevice = new HashMap<>();
    private final Map<String, DeviceAuthorization> byUser = new HashMap<>();

    DeviceAuthorizations(InstantSource clock) {
        this.clock = clock;
    }

    record Codes(String device, String user) {
        @Override
        public String toString() {
            return "Codes[user=" + user + "]";
        }
    }

    synchronized Codes begin(Client client) {
        Codes codes = new Codes(Identifiers.urlSafe(32), Identifiers.hex(4));
        DeviceAuthorization waiting =
                new DeviceAuthorization(client, clock.instant().plus(LIFE));
        byDevice.put(codes.device(), waiting);
        byUser.put(codes.user(), waiting);
        return codes;
    }

    /** The device that shows this code, if it still waits. */
    synchronized Optional<DeviceAuthorization> waiting(String userCode) {
        Instant now = clock.instant();
        return Optional.ofNullable(byUser.get(userCode)).filter(device -> !device.expired(now));
    }

    synchronized void decide(String userCode, Optional<Grant> allowed) {
        Optional.ofNullable(byUser.remove(userCode))
                .ifPresent(device -> allowed.ifPresentOrElse(device::allow, device::decline));
    }

    /**
     * The grant, once; after that the code is used up.
     *
     * @throws OauthProblem while there is nothing to give
     */
    synchronized Grant poll(String deviceCode, Client client) {
        DeviceAuthorization device = Optional.ofNullable(byDevice.get(deviceCode))
                .filter(known -> known.client().id().equals(client.id()))
                .orElseThrow(OauthError.INVALID_DEVICE_CODE::problem);
        Grant grant = device.poll(clock.instant());
        byDevice.remove(deviceCode);
        return grant;
    }
}
