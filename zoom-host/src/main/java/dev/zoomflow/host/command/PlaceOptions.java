package dev.zoomflow.host.command;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.StartException;
import dev.zoomflow.host.config.Reading;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.config.TypeProblems;
import dev.zoomflow.host.plugin.Plugins;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Where a command finds what it works with. */
final class PlaceOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugin jars (default: plugins/ beside the jar).")
    private Optional<Path> plugins = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (default: ./config.yaml, else config.yaml beside the jar).")
    private Optional<Path> config = Optional.empty();

    Path data() {
        return data;
    }

    Path plugins() {
        return plugins.orElseGet(() -> home().resolve("plugins"));
    }

    /** @throws StartException if the named file is not there */
    Optional<Path> config() {
        if (config.isPresent() && !Files.isRegularFile(config.get())) {
            var named = config.get().toAbsolutePath();
            throw new StartException(
                    Files.isDirectory(named)
                            ? "The configuration file " + named + " is a folder; name the file in it with --config"
                            : "There is no configuration file " + named);
        }
        return config.or(() -> List.of(Path.of("config.yaml"), home().resolve("config.yaml")).stream()
                .filter(Files::isRegularFile)
                .findFirst());
    }

    /** What a host that is started from here would be told. */
    Reading settings() {
        return withTypes(this::reading);
    }

    /** The same, with what does not keep it from starting. */
    Reading allSettings() {
        return withTypes(types -> {
            var reading = reading(types);
            return reading.with(TypeProblems.of(reading.all(), types));
        });
    }

    private Reading reading(List<ConnectionType> types) {
        return Reading.of(System.getenv(), config(), SettingKeys.of(types));
    }

    /** @param work is done while the installed types are loaded */
    private Reading withTypes(Function<List<ConnectionType>, Reading> work) {
        try {
            var folder = Files.createTempDirectory("zoomflow");
            try (var loaded = Plugins.load(plugins(), folder)) {
                return work.apply(loaded.connectionTypes());
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (IOException full) {
            throw new StartException("No temporary folder can be made: " + full.getMessage());
        }
    }

    /** For what only a running host can do. */
    RunningHost running() {
        return running("start one with \"serve\", or name its folder with --data");
    }

    /**
     * @param remedy what ends the message where none runs
     * @throws StartException if none runs on the folder
     */
    RunningHost running(String remedy) {
        var folder = DataFolder.existing(data);
        return RunningHost.on(folder)
                .orElseThrow(() -> new StartException("No host runs on " + folder.path() + ": " + remedy));
    }

    /** The folder of the jar. */
    private static Path home() {
        try {
            var source =
                    PlaceOptions.class.getProtectionDomain().getCodeSource().getLocation();
            var parent = Path.of(source.toURI()).getParent();
            return parent == null ? Path.of("") : parent;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
