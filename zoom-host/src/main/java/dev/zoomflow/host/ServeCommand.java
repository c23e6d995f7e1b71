package dev.zoomflow.host;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The host alone, for the real service. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the host for real Zoom, configured by environment or config.yaml.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--clock", paramLabel = "URL", hidden = true)
    private Optional<URI> clock = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        clock.ifPresent(ServeCommand::refuse);
        try (var host = Host.start(common.toHost(System.getenv(), false))) {
            Banner.serve(host).forEach(System.out::println);
            return Running.untilStopped(host);
        }
    }

    private static void refuse(URI clock) {
        throw new StartException("serve goes by real time and does not follow --clock " + clock
                + ": whoever moves that clock would decide which deliveries are fresh. demo has it, for tests");
    }
}
