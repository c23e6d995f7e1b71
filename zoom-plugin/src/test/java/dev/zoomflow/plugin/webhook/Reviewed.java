package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The list {@code unowned.txt}: types that name no owner, and why. */
record Reviewed(Map<String, List<String>> ids, Map<String, String> reasons) {
    static Reviewed list() {
        var ids = new TreeMap<String, List<String>>();
        var reasons = new TreeMap<String, String>();
        var reason = "";
        for (var line : text().lines().toList()) {
            if (line.isBlank()) {
                reason = "";
            } else if (line.startsWith("#")) {
                reason = line.substring(1).strip();
            } else {
                var words = List.of(line.split(" "));
                if (ids.put(words.get(0), words.subList(1, words.size())) != null) {
                    throw new IllegalStateException("unowned.txt has " + words.get(0) + " twice");
                }
                reasons.put(words.get(0), reason);
            }
        }
        return new Reviewed(ids, reasons);
    }

    private static String text() {
        try (var in = Objects.requireNonNull(Reviewed.class.getResourceAsStream("unowned.txt"), "no unowned.txt")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
