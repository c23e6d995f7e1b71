package dev.zoomflow.host.command;

import dev.zoomflow.host.HostOptions;
import dev.zoomflow.host.StartException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that start a host. */
final class CommonOptions {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Option(names = "--public-port", paramLabel = "N", description = "Default 9980; 0 picks a free one.")
    private int publicPort = 9980;

    @Option(names = "--private-port", paramLabel = "N", description = "Default 9982; 0 picks a free one.")
    private int privatePort = 9982;

    Path data() {
        return places.data();
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
        return new HostOptions(places.data(), places.plugins(), places.config(), environment, ports(), handlersOn);
    }
}
