package dev.zoomflow.host.config;

import java.util.Optional;

/** A key as lines of {@code config.yaml}: a comment as long as it is not set, and where a secret stands. */
final class Printed {
    private Printed() {}

    static String of(SettingKey key, Optional<String> value, String where) {
        return "# " + key.help() + "\n" + line(key, value, where) + "\n";
    }

    private static String line(SettingKey key, Optional<String> value, String where) {
        if (value.isEmpty()) {
            return ("# " + key.name() + ": " + key.fallback()).strip();
        }
        return key.secret()
                ? "# " + key.name() + ": [secret] set in " + where
                : key.name() + ": " + quoted(value.get()) + "  # " + where;
    }

    /** YAML's double quotes know the escapes that this needs. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", "\\\\n") + '"';
    }
}
