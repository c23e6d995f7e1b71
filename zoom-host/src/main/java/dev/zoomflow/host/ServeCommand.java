package dev.zoomflow.host;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The host alone, for the real service. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the host for real Zoom, configured by environment or config.yaml.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (var host = Host.start(common.toHost(System.getenv(), false))) {
            Banner.serve(host).forEach(System.out::println);
            return Running.untilStopped(host);
        }
    }
}
