package dev.zoomflow.host.web.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often an address may show a wrong token: then it waits, whatever it shows. Any thread. */
final class Throttle {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<InetAddress, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Failures(int count, Instant until) {}

    /** How long this address has to wait; empty if it need not. */
    synchronized Optional<Duration> wait(InetAddress address, Instant now) {
        return Optional.ofNullable(failures.get(address))
                .filter(failed -> failed.count() >= TRIES && failed.until().isAfter(now))
                .map(failed -> Duration.between(now, failed.until()));
    }

    synchronized void failed(InetAddress address, Instant now) {
        var before = Optional.ofNullable(failures.get(address))
                .filter(failed -> failed.until().isAfter(now))
                .orElse(new Failures(0, now.plus(WINDOW)));
        failures.put(address, new Failures(before.count() + 1, before.until()));
    }

    synchronized void succeeded(InetAddress address) {
        failures.remove(address);
    }
}
