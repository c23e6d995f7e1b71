package dev.zoomflow.host.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** "Rotate secret", without a browser. */
@Command(
        name = "rotate-secret",
        mixinStandardHelpOptions = true,
        description = "To be called before a secret is regenerated at the service: for a while the secret before is"
                + " honoured, and what no known secret verifies is asked to come again. Then put the new secret into the"
                + " host's settings, or into the connection's page.")
final class RotateSecretCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Parameters(
            paramLabel = "WHOSE",
            description =
                    "The connection type whose server app it is, or the id of a connection with an app of its own.")
    private String whose = "";

    @Option(names = "--end", description = "Ends that while now.")
    private boolean end;

    @Override
    public Integer call() {
        var running = places.running(
                "services come again by themselves then; put the new secret into its settings and" + " start it");
        if (end) {
            running.post("/api/rotations/" + whose + "/end", Map.class);
            System.out.println("From now on only the newest secrets of " + whose + " count");
        } else {
            var until = running.post("/api/rotations/" + whose, Map.class).get("until");
            System.out.println("Until " + until + " the secret of " + whose
                    + " may change. Regenerate it at the service now, and put it here");
        }
        return 0;
    }
}
