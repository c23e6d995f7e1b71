package dev.zoomflow.host;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A running demo whose settings are in a {@code config.yaml} that can be edited. */
final class ConfiguredDemo implements AutoCloseable {
    private final Path data;
    private final Path file;
    private final Map<String, String> settings;
    final RunningDemo demo;

    private ConfiguredDemo(Path data, ZoomSimulator zoom, Map<String, String> settings) {
        this.data = data;
        this.file = data.resolve("config.yaml");
        this.settings = new TreeMap<>(settings);
        write();
        this.demo = RunningDemo.start(data, zoom, Map.of(), Optional.of(file));
    }

    /** @param namesAndValues settings beside, or instead of, those of the simulator */
    static ConfiguredDemo start(Path data, ZoomSimulator zoom, String... namesAndValues) {
        var settings = new TreeMap<>(DemoZoom.environment(zoom));
        settings.keySet().removeIf(key -> !key.startsWith("ZOOM_") && !key.equals("WEBHOOK_ADDRESS"));
        put(settings, namesAndValues);
        return new ConfiguredDemo(data, zoom, settings);
    }

    /** Edits the file: names and values; {@code ""} takes a key out. */
    ConfiguredDemo set(String... namesAndValues) {
        put(settings, namesAndValues);
        write();
        return this;
    }

    private static void put(Map<String, String> settings, String... namesAndValues) {
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1].isEmpty()) {
                settings.remove(namesAndValues[i]);
            } else {
                settings.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    private void write() {
        var text = new StringBuilder();
        settings.forEach(
                (key, value) -> text.append(key).append(": '").append(value).append("'\n"));
        try {
            var written = Files.writeString(data.resolve("config.new"), text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
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
