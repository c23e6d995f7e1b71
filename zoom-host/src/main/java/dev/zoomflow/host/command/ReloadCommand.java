package dev.zoomflow.host.command;

import dev.zoomflow.host.reload.Reloaded;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changed settings, at once. */
@Command(
        name = "reload",
        mixinStandardHelpOptions = true,
        description = "Lets the running host take changed settings over, from its config.yaml and the files named by"
                + " NAME_FILE, all of them or none; and changed jars of its plugins folder, each that starts. It does so"
                + " by itself within seconds; this says what came of it.")
final class ReloadCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Override
    public Integer call() {
        var reloaded = places.running("the next start reads every setting").post("/api/reload", Reloaded.class);
        reloaded.plugins().forEach(plugin -> System.out.println(plugin + " is in use"));
        reloaded.inUse().forEach(key -> System.out.println(key + " is in use"));
        reloaded.waiting().forEach(key -> System.out.println(key + " takes effect at the next start"));
        if (reloaded.equals(Reloaded.NOTHING)) {
            System.out.println("Nothing has changed");
        }
        return 0;
    }
}
