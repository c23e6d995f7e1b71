package dev.zoomflow.host;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a host is started with.
 *
 * @param config the configuration file; empty: there is none
 * @param environment values by key, which win over the file
 * @param handlersOn whether a new connection's handlers are switched on from the start
 * @param clock by which it lives
 * @param warmUp how long it exercises before the public listener is open; zero: not at all
 */
public record HostOptions(
        Path data,
        Path plugins,
        Optional<Path> config,
        Map<String, String> environment,
        Ports ports,
        boolean handlersOn,
        Clock clock,
        Duration warmUp) {

    /** By real time, cold. */
    public HostOptions(
            Path data,
            Path plugins,
            Optional<Path> config,
            Map<String, String> environment,
            Ports ports,
            boolean handlersOn) {
        this(data, plugins, config, environment, ports, handlersOn, Clock.systemUTC(), Duration.ZERO);
    }

    public HostOptions by(Clock other) {
        return new HostOptions(data, plugins, config, environment, ports, handlersOn, other, warmUp);
    }

    public HostOptions warmedUpFor(Duration time) {
        return new HostOptions(data, plugins, config, environment, ports, handlersOn, clock, time);
    }

    /** Of the two listeners; 0 picks a free one. */
    public record Ports(int webhook, int pages) {}
}
