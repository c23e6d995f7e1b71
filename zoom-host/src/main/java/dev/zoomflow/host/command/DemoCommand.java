package dev.zoomflow.host.command;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulator, host and example handler in one. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts a Zoom simulator and the host, with the example handler switched on.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--simulator-port", paramLabel = "N", description = "Default 9984; 0 picks a free one.")
    private int simulatorPort = 9984;

    @Option(
            names = "--clock",
            paramLabel = "URL",
            description = "Lives by the clock of the simulator there instead of real time, so that a test can move it.")
    private Optional<URI> clock = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var port = CommonOptions.port("--simulator-port", simulatorPort);
        try (var demo = Demo.start(common, port, clock)) {
            Banner.demo(demo.host(), demo.simulator()).forEach(System.out::println);
            return Running.untilStopped(demo.host());
        }
    }
}
