package dev.zoomflow.host;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of both commands. */
final class CommonOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugin jars (default: plugins/ beside the jar).")
    private Optional<Path> plugins = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (default: ./config.yaml, else config.yaml beside the jar).")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--public-port", paramLabel = "N", description = "Default 9980; 0 picks a free one.")
    private int publicPort = 9980;

    @Option(names = "--private-port", paramLabel = "N", description = "Default 9982; 0 picks a free one.")
    private int privatePort = 9982;

    Path data() {
        return data;
    }

    HostOptions.Ports ports() {
        return new HostOptions.Ports(port("--public-port", publicPort), port("--private-port", privatePort));
    }

    static int port(String option, int port) {
        if (port < 0 || port > 65535) {
            throw new StartException(option + " " + port + " is not a port; use 0 to 65535");
        }
        return port;
    }

    HostOptions toHost(Map<String, String> environment, boolean handlersOn) {
        return new HostOptions(
                data, plugins.orElseGet(() -> home().resolve("plugins")), config(), environment, ports(), handlersOn);
    }

    private Optional<Path> config() {
        if (config.isPresent() && !Files.isRegularFile(config.get())) {
            throw new StartException(
                    "There is no configuration file " + config.get().toAbsolutePath());
        }
        return config.or(() -> List.of(Path.of("config.yaml"), home().resolve("config.yaml")).stream()
                .filter(Files::isRegularFile)
                .findFirst());
    }

    /** The folder of the jar. */
    static Path home() {
        try {
            var source = Main.class.getProtectionDomain().getCodeSource().getLocation();
            var parent = Path.of(source.toURI()).getParent();
            return parent == null ? Path.of("") : parent;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
