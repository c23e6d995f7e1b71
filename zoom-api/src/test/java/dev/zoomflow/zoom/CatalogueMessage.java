package dev.zoomflow.zoom;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a message that has the members which the catalogue's lines name, each with a value of its type. */
final class CatalogueMessage {
    private static final Map<String, String> VALUES = Map.of(
            "text", "\"reed\"",
            "time", "\"2026-03-02T12:00:00Z\"",
            "int", "7",
            "long", "5000000000",
            "decimal", "1.5",
            "flag", "true",
            "secret", "\"hidden\"",
            "text[]", "[\"reed\"]",
            "int[]", "[7]",
            "object", "{}");

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, CatalogueMessage> objects = new TreeMap<>();

    record Line(String path, String type, boolean required) {
        static Line of(String text) {
            var words = text.split("\\s+", -1);
            return new Line(words[0], words[1], words[2].equals("required"));
        }

        boolean isWithin(Line other) {
            return equals(other) || path.startsWith(other.path + ".");
        }
    }

    static String of(List<Line> lines) {
        var message = new CatalogueMessage();
        lines.forEach(line -> message.add(line.path(), line.type()));
        return message.json();
    }

    private void add(String path, String type) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            objects.computeIfAbsent(path.substring(0, dot), name -> new CatalogueMessage())
                    .add(path.substring(dot + 1), type);
        } else if (type.equals("object")) {
            objects.computeIfAbsent(path, name -> new CatalogueMessage());
        } else {
            values.put(path, VALUES.getOrDefault(type, "null"));
        }
    }

    private String json() {
        var members = new TreeMap<>(values);
        objects.forEach((name, object) ->
                members.put(name.replace("[]", ""), name.endsWith("[]") ? "[" + object.json() + "]" : object.json()));
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
