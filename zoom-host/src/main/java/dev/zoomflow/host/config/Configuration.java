package dev.zoomflow.host.config;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the operator set, in the environment or in {@code config.yaml}; the environment wins. Immutable. */
public final class Configuration {
    private final SettingKeys keys;
    private final Map<String, Entry> entries;

    private Configuration(SettingKeys keys, Map<String, Entry> entries) {
        this.keys = keys;
        this.entries = Map.copyOf(entries);
    }

    /** @param problems gets what is wrong with the file */
    public static Configuration read(
            Map<String, String> environment, Optional<Path> file, SettingKeys keys, List<Problem> problems) {
        var entries = new HashMap<String, Entry>();
        var written = file.map(path -> ConfigFile.read(path, problems)).orElse(Map.of());
        new TreeMap<>(written).forEach((name, entry) -> {
            if (keys.find(name).isPresent()) {
                entries.put(name, entry);
            } else {
                problems.add(unknown(name, entry, keys));
            }
        });
        for (var key : keys.all()) {
            var value = environment.getOrDefault(key.name(), "");
            if (!value.isBlank()) {
                entries.put(key.name(), new Entry(value, "environment"));
            }
        }
        return new Configuration(keys, entries);
    }

    private static Problem unknown(String name, Entry entry, SettingKeys keys) {
        var meant = keys.closest(name).map(known -> "; did you mean " + known + "?");
        return new Problem(entry.where(), name, "unknown key" + meant.orElse("; no installed part has such a setting"));
    }

    /** The value, or the key's fallback; empty if there is neither. */
    public Optional<String> text(String key) {
        var fallback = keys.find(key).map(SettingKey::fallback).orElse("");
        return Optional.ofNullable(entries.get(key))
                .map(Entry::value)
                .map(String::strip)
                .or(() -> Optional.of(fallback))
                .filter(value -> !value.isBlank());
    }

    public Optional<Secret> secret(String key) {
        return text(key).map(Secret::of);
    }

    /** Where the key was set: for messages. */
    public String where(String key) {
        var entry = entries.get(key);
        return entry == null ? "configuration" : entry.where();
    }

    /** What a connection type asks for, as far as it is set. */
    public SettingValues settingsOf(ConnectionType type) {
        var values = SettingValues.none();
        for (var setting : type.serverSettings()) {
            var text = text(setting.key());
            if (text.isPresent()) {
                values = setting.secret()
                        ? values.with(setting.key(), Secret.of(text.get()))
                        : values.with(setting.key(), text.get());
            }
        }
        return values;
    }

    /** Names that are set, for the log; never values. */
    public List<String> names() {
        return new ArrayList<>(new TreeMap<>(entries).keySet());
    }
}
