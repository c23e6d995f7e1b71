package dev.zoomflow.host.command;

import dev.zoomflow.host.Host;
import dev.zoomflow.host.StartException;
import java.net.URI;
import java.time.Duration;
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
    private static final int LONGEST_WARM_UP = 60;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--clock", paramLabel = "URL", hidden = true)
    private Optional<URI> clock = Optional.empty();

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description =
                    "How long to exercise on deliveries made up for that, before listening. Default 1; 0: not at all.")
    private int warmUp = 1;

    @Override
    public Integer call() throws InterruptedException {
        clock.ifPresent(ServeCommand::refuse);
        try (var host = Host.start(common.toHost(System.getenv(), false).warmedUpFor(time()))) {
            Banner.serve(host).forEach(System.out::println);
            return Running.untilStopped(host);
        }
    }

    private Duration time() {
        if (warmUp < 0 || warmUp > LONGEST_WARM_UP) {
            throw new StartException(
                    "--warm-up " + warmUp + " is not possible; use 0 to " + LONGEST_WARM_UP + " seconds");
        }
        return Duration.ofSeconds(warmUp);
    }

    private static void refuse(URI clock) {
        throw new StartException("serve goes by real time and does not follow --clock " + clock
                + ": whoever moves that clock would decide which deliveries are fresh. demo has it, for tests");
    }
}
