package dev.zoomflow.host;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a host is started with.
 *
 * @param config the configuration file; empty: there is none
 * @param environment values by key, which win over the file
 * @param handlersOn whether a new connection's handlers are switched on from the start
 * @param clock by which it lives
 */
record HostOptions(
        Path data,
        Path plugins,
        Optional<Path> config,
        Map<String, String> environment,
        Ports ports,
        boolean handlersOn,
        Clock clock) {

    /** By real time. */
    HostOptions(
            Path data,
            Path plugins,
            Optional<Path> config,
            Map<String, String> environment,
            Ports ports,
            boolean handlersOn) {
        this(data, plugins, config, environment, ports, handlersOn, Clock.systemUTC());
    }

    HostOptions by(Clock other) {
        return new HostOptions(data, plugins, config, environment, ports, handlersOn, other);
    }

    /** Of the two listeners; 0 picks a free one. */
    record Ports(int webhook, int pages) {}
}
