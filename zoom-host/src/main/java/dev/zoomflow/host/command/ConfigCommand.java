package dev.zoomflow.host.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a host would be started with. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Prints every setting in the form of config.yaml: its meaning, its value and where it was set."
                + " Secrets are not shown. Names what is wrong.")
final class ConfigCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Override
    public Integer call() {
        var settings = places.allSettings();
        System.out.print(settings.all().print());
        settings.mustBeFine();
        return 0;
    }
}
