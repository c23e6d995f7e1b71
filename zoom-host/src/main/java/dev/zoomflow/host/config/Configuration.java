package dev.zoomflow.host.config;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the operator set, in the environment or in {@code config.yaml}, there or in the files named there; the environment
 * wins. Immutable.
 */
public final class Configuration {
    private static final Pattern LINES = Pattern.compile("\\p{Cntrl}");

    private final SettingKeys keys;
    private final Map<String, Entry> entries;

    private Configuration(SettingKeys keys, Map<String, Entry> entries) {
        this.keys = keys;
        this.entries = Map.copyOf(entries);
    }

    /** @param problems gets what is wrong with the file, and with the files that it or the environment names */
    public static Configuration read(
            Map<String, String> environment, Optional<Path> file, SettingKeys keys, List<Problem> problems) {
        var written =
                new Source(file.map(path -> ConfigFile.read(path, problems)).orElse(Map.of()));
        new TreeMap<>(written.entries()).forEach((name, entry) -> {
            if (!keys.knows(name)) {
                problems.add(unknown(name, entry, keys));
            }
        });
        var variables = Source.environment(environment, keys);
        var entries = new HashMap<String, Entry>();
        for (var key : keys.all()) {
            var fileName = keys.fileName(key);
            variables
                    .find(key.name(), fileName, problems)
                    .or(() -> written.find(key.name(), fileName, problems))
                    .filter(entry -> isOneLine(key, entry, problems))
                    .ifPresent(entry -> entries.put(key.name(), entry));
        }
        return new Configuration(keys, entries);
    }

    private static boolean isOneLine(SettingKey key, Entry entry, List<Problem> problems) {
        if (!key.secret() || !LINES.matcher(entry.value().strip()).find()) {
            return true;
        }
        problems.add(new Problem(
                entry.where(), key.name(), "has a line break or another control character inside; copy it again"));
        return false;
    }

    private static Problem unknown(String name, Entry entry, SettingKeys keys) {
        var meant = keys.closest(name).map(known -> "; did you mean " + known + "?");
        return new Problem(entry.where(), name, "unknown key" + meant.orElse("; no installed part has such a setting"));
    }

    /** The value, or the key's fallback; empty if there is neither. */
    public Optional<String> text(String key) {
        var fallback = keys.find(key).map(SettingKey::fallback).orElse("");
        return set(key).or(() -> Optional.of(fallback)).filter(value -> !value.isBlank());
    }

    private Optional<String> set(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> entry.value().strip())
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

    /** The names whose values differ, in the order of the keys. */
    public List<String> changedSince(Configuration before) {
        return keys.all().stream()
                .map(SettingKey::name)
                .filter(name -> !set(name).equals(before.set(name)))
                .toList();
    }

    /** All of it in the form of {@code config.yaml}, each key with its meaning and where it was set; no secret is shown. */
    public String print() {
        return keys.all().stream()
                .map(key -> Printed.of(key, set(key.name()), where(key.name())))
                .reduce("", (all, one) -> all.isEmpty() ? one : all + "\n" + one);
    }
}
