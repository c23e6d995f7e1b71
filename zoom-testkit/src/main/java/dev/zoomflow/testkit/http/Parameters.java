package dev.zoomflow.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Query or form parameters, in order. */
public record Parameters(Map<String, List<String>> values) {
    public static final Parameters NONE = new Parameters(Map.of());

    public static Parameters parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Parameters(values);
    }

    /** The first value, also when it is empty. */
    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The first value, or nothing where it is absent or blank. */
    public Optional<String> filled(String name) {
        return first(name).filter(value -> !value.isBlank());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** These parameters, and those of the other where these have none of that name. */
    public Parameters or(Parameters other) {
        Map<String, List<String>> merged = new LinkedHashMap<>(other.values);
        merged.putAll(values);
        return new Parameters(merged);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
