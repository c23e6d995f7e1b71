package dev.zoomflow.host.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A data folder from a copy of the store. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a data folder from a backup. The folder must be new, or hold nothing but the file 'key'.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The file with the master key, which is copied into the folder. Not needed if the folder has"
                    + " it already, or the configuration says where it is.")
    private Optional<Path> key = Optional.empty();

    @Override
    public Integer call() {
        var target = places.data().toAbsolutePath().normalize();
        new Restoring(file.toAbsolutePath().normalize(), target, key)
                .restore(places.settings().mustBeFine().host().key());
        System.out.println("The store is restored to " + target);
        System.out.println(
                "What came in after the backup is not in it, and a connection whose tokens were renewed since"
                        + " will ask to be authorised again.");
        return 0;
    }
}
