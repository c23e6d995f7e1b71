package dev.zoomflow.plugin.scopes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events and operations by name, each with the scopes of which one is enough; an empty list: not known. Operations are
 * named without {@code /v2} and without the names of their variables: {@code GET /meetings/{}}.
 */
record Catalogue(Map<String, List<String>> events, Map<String, List<String>> operations) {
    Catalogue {
        events = Map.copyOf(events);
        operations = Map.copyOf(operations);
    }

    static Catalogue read() {
        var events = new TreeMap<String, List<String>>();
        var operations = new TreeMap<String, List<String>>();
        lines("events/families").forEach(family -> collect("event ", "events/" + family + ".events", events));
        lines("operations/families")
                .forEach(family -> collect("operation ", "operations/" + family + ".operations", operations));
        var normal = new TreeMap<String, List<String>>();
        operations.forEach((name, scopes) -> normal.put(operation(name), scopes));
        return new Catalogue(events, normal);
    }

    /** The form that operations are looked up in. */
    static String operation(String written) {
        return written.strip()
                .replaceFirst("^(\\w+)\\s+/?", "$1 /")
                .replaceFirst("^(\\w+) /v2/", "$1 /")
                .replaceAll("\\{[^}]*}", "{}");
    }

    private static void collect(String marker, String file, Map<String, List<String>> into) {
        var current = "";
        for (var line : lines(file)) {
            if (line.startsWith(marker)) {
                current = line.substring(marker.length()).strip();
                into.put(current, List.of());
            } else if (line.startsWith("scopes ") && !current.isEmpty()) {
                into.put(
                        current,
                        List.of(line.substring("scopes ".length()).strip().split("\\s+")));
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/dev/zoomflow/plugin/catalogue/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the plugin's jar lacks " + file);
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the plugin's jar is damaged", broken);
        }
    }
}
