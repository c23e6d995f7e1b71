package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.zoomflow.plugin.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which users an event belongs to: the table {@code owners.txt}. */
final class Owners {
    private final Map<String, List<OwnerPath>> paths;

    private Owners(Map<String, List<OwnerPath>> paths) {
        this.paths = paths;
    }

    /** The table that comes with the plugin. */
    static Owners table() {
        try (var in = Objects.requireNonNull(Owners.class.getResourceAsStream("owners.txt"), "no owners.txt")) {
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the plugin's jar is damaged", broken);
        }
    }

    static Owners parse(String table) {
        return new Owners(table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" ")))
                .collect(toUnmodifiableMap(
                        words -> words.get(0),
                        words -> words.stream().skip(1).map(OwnerPath::of).toList())));
    }

    /** Empty for a type that is not in the table. */
    Set<String> of(String type, Message payload) {
        var owners = new HashSet<String>();
        for (var path : paths.getOrDefault(type, List.of())) {
            path.collect(payload, owners);
        }
        return owners;
    }

    Map<String, List<OwnerPath>> paths() {
        return paths;
    }

    /** Where an id stands: names with dots between them; {@code []} goes through a list. */
    record OwnerPath(List<String> steps) {
        static OwnerPath of(String text) {
            return new OwnerPath(List.of(text.split("\\.")));
        }

        void collect(Message payload, Set<String> found) {
            collect(payload, 0, found);
        }

        private void collect(Message from, int step, Set<String> found) {
            if (step == steps.size()) {
                var text = from.text();
                if (!text.isEmpty()) {
                    found.add(text);
                }
            } else if (steps.get(step).endsWith("[]")) {
                var name = steps.get(step).substring(0, steps.get(step).length() - 2);
                from.path(name).forEach(element -> collect(element, step + 1, found));
            } else {
                collect(from.path(steps.get(step)), step + 1, found);
            }
        }
    }
}
