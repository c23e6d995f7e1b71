package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.zoomflow.plugin.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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
    Set<String> of(String type, JsonNode payload) {
        return paths.getOrDefault(type, List.of()).stream()
                .flatMap(path -> path.in(payload))
                .map(Json::text)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }

    Map<String, List<OwnerPath>> paths() {
        return paths;
    }

    /** Where an id stands: names with dots between them; {@code []} goes through a list. */
    record OwnerPath(List<String> steps) {
        static OwnerPath of(String text) {
            return new OwnerPath(List.of(text.split("\\.")));
        }

        Stream<JsonNode> in(JsonNode payload) {
            var found = Stream.of(payload);
            for (var step : steps) {
                found = step.endsWith("[]")
                        ? found.flatMap(node ->
                                node.path(step.substring(0, step.length() - 2)).valueStream())
                        : found.map(node -> node.path(step));
            }
            return found;
        }
    }
}
