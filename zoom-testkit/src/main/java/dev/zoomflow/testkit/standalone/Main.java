package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.SimulatorBuilder;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code java -jar zoom-simulator.jar}. */
public final class Main {
    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(Arguments.HELP);
            return;
        }
        Optional<ZoomSimulator> started = start(words, System.out, System.err);
        if (started.isEmpty()) {
            System.exit(WRONG_USAGE);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.get().close()));
    }

    /** Starts it, or says in one line for each mistake why not. */
    static Optional<ZoomSimulator> start(List<String> words, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.parse(words);
            SimulatorBuilder builder = ZoomSimulator.builder()
                    .port(arguments.port())
                    .bindAddress(arguments.bindAddress())
                    .hostName(arguments.hostName());
            arguments.config().ifPresent(builder::configFile);
            ZoomSimulator zoom = builder.start();
            if (!arguments.quiet()) {
                out.println("Zoom simulator ready at " + zoom.baseUri() + "/");
                out.println("ZOOM_OAUTH_URL=" + zoom.baseUri() + " ZOOM_API_URL=" + zoom.baseUri());
            }
            return Optional.of(zoom);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            err.println(wrong.getMessage());
            return Optional.empty();
        }
    }
}
