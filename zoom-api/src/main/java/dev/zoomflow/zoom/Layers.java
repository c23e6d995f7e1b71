package dev.zoomflow.zoom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The objects in which a record's members are looked up, the nearest first, and the text they came from. */
record Layers(List<Map<String, Json>> layers, String raw) {
    static Layers of(String raw, Json... objects) {
        return new Layers(Arrays.stream(objects).map(Layers::byPlainName).toList(), raw);
    }

    static Layers of(Json.Members object) {
        return of(object.raw(), object);
    }

    Optional<Json> find(String plainName) {
        if (plainName.equals("json")) {
            return Optional.of(new Json.Text(raw));
        }
        return layers.stream()
                .filter(layer -> layer.containsKey(plainName))
                .findFirst()
                .map(layer -> layer.get(plainName))
                .filter(value -> !(value instanceof Json.Nothing));
    }

    /** A name without what spellings differ in: Zoom has start_time, date-time and plainToken. */
    static String plain(String name) {
        return name.replace("_", "").replace("-", "").strip().toLowerCase(Locale.ROOT);
    }

    /** A component's name as Zoom would most likely spell it, for messages. */
    static String spelled(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Json> byPlainName(Json json) {
        var byName = new HashMap<String, Json>();
        if (json instanceof Json.Members object) {
            object.members().forEach((name, value) -> byName.putIfAbsent(plain(name), value));
        }
        return byName;
    }
}
