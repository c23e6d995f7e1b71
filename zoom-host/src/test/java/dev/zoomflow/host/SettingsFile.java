package dev.zoomflow.host;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** A {@code config.yaml} that is edited while a host runs. */
record SettingsFile(Path path, Map<String, String> settings) {

    /** With what makes a host talk to this Zoom. */
    static SettingsFile of(ZoomSimulator zoom, Path path) {
        var settings = new TreeMap<>(DemoZoom.environment(zoom));
        settings.keySet().removeIf(key -> !key.startsWith("ZOOM_") && !key.equals("WEBHOOK_ADDRESS"));
        return new SettingsFile(path, settings);
    }

    /** Names and values; {@code ""} takes a key out. */
    SettingsFile set(String... namesAndValues) {
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1].isEmpty()) {
                settings.remove(namesAndValues[i]);
            } else {
                settings.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return write("");
    }

    /** As {@link #set} leaves it, and this behind it. */
    SettingsFile write(String more) {
        var text = new StringBuilder();
        settings.forEach(
                (key, value) -> text.append(key).append(": '").append(value).append("'\n"));
        try {
            var written = Files.writeString(path.resolveSibling("config.new"), text.append(more));
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return this;
    }
}
