package dev.zoomflow.host;

import dev.zoomflow.host.config.ConfigurationException;
import dev.zoomflow.host.config.Problem;
import java.util.ArrayList;
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
        var problems = new ArrayList<Problem>();
        System.out.print(places.settings(problems).all().print());
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return 0;
    }
}
