package dev.zoomflow.host;

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

    @Override
    public Integer call() throws InterruptedException {
        var port = CommonOptions.port("--simulator-port", simulatorPort);
        try (var demo = Demo.start(common, port)) {
            Banner.demo(demo.host(), demo.simulator()).forEach(System.out::println);
            return Running.untilStopped(demo.host());
        }
    }
}
