package dev.zoomflow.host;

import dev.zoomflow.testkit.ZoomSimulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running demo whose settings are in a {@code config.yaml} that can be edited. */
final class ConfiguredDemo implements AutoCloseable {
    private final Path data;
    private final SettingsFile file;
    final RunningDemo demo;

    private ConfiguredDemo(Path data, ZoomSimulator zoom, SettingsFile file) {
        this.data = data;
        this.file = file;
        this.demo = RunningDemo.start(data, zoom, Map.of(), Optional.of(file.path()));
    }

    /** @param namesAndValues settings beside, or instead of, those of the simulator */
    static ConfiguredDemo start(Path data, ZoomSimulator zoom, String... namesAndValues) {
        return new ConfiguredDemo(
                data, zoom, SettingsFile.of(zoom, data.resolve("config.yaml")).set(namesAndValues));
    }

    /** Edits the file: names and values; {@code ""} takes a key out. */
    ConfiguredDemo set(String... namesAndValues) {
        file.set(namesAndValues);
        return this;
    }

    /** What the command says beside the running host. */
    Said command(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString(), "--plugins", RunningDemo.PLUGINS.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        demo.close();
    }
}
