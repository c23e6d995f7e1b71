package dev.zoomflow.host.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and values as a form or a query carries them. Immutable. */
public final class Form {
    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static Form parse(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    public Optional<String> first(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The text of a field, "" if it is not there. */
    public String text(String name) {
        return first(name).orElse("").strip();
    }

    /** The values of a field, in their order. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** In their order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** A name that comes more than once. */
    public Optional<String> repeated() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Map<String, String> single() {
        var single = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> single.put(name, values.get(0)));
        return single;
    }
}
