package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.SimulatorBuilder;
import dev.zoomflow.testkit.ZoomSimulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was said on the command line about the simulator to run. */
record Arguments(Listening listening, Optional<Path> config, Optional<Secure> secure, Logging logging) {
    private static final int DEFAULT_PORT = 9984;
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> WITH_VALUE =
            Set.of("--port", "--config", "--bind", "--host-name", "--https-port", "--proxy-port", "--ca-out");
    private static final Set<String> ALONE = Set.of("--quiet", "--json", "--tls");

    record Listening(int port, String bindAddress, String hostName) {}

    /** Zoom's own addresses by HTTPS. */
    record Secure(int port, int proxyPort, Optional<Path> caFile) {}

    enum Logging {
        LINES,
        JSON,
        NONE
    }

    /**
     * @throws IllegalArgumentException when an option is unknown or its value wrong
     */
    static Arguments parse(List<String> words) {
        Options options = Options.parse(words, WITH_VALUE, ALONE);
        if (options.has("--quiet") && options.has("--json")) {
            throw new IllegalArgumentException("--quiet and --json exclude each other");
        }
        Listening listening = new Listening(
                options.port("--port", DEFAULT_PORT),
                options.text("--bind").orElse(LOOPBACK),
                options.text("--host-name").orElse(LOOPBACK));
        return new Arguments(listening, options.path("--config"), secure(options), logging(options));
    }

    private static Optional<Secure> secure(Options options) {
        if (options.has("--tls")) {
            return Optional.of(new Secure(
                    options.port("--https-port", 0), options.port("--proxy-port", 0), options.path("--ca-out")));
        }
        List.of("--https-port", "--proxy-port", "--ca-out")
                .forEach(option -> options.text(option).ifPresent(value -> {
                    throw new IllegalArgumentException(option + " means nothing without --tls");
                }));
        return Optional.empty();
    }

    private static Logging logging(Options options) {
        return options.has("--quiet") ? Logging.NONE : options.has("--json") ? Logging.JSON : Logging.LINES;
    }

    SimulatorBuilder simulator() {
        SimulatorBuilder builder = ZoomSimulator.builder()
                .port(listening.port())
                .bindAddress(listening.bindAddress())
                .hostName(listening.hostName());
        config.ifPresent(builder::configFile);
        secure.ifPresent(ports -> builder.tls(ports.port(), ports.proxyPort()));
        return builder;
    }
}
