package dev.zoomflow.testkit.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How Zoom writes a member.
 *
 * @param words of {@code number}, {@code string}, {@code millis}
 * @param values all that are known; none says that it may be anything
 */
record Notation(Set<String> words, List<String> values) {
    static final Notation PLAIN = new Notation(Set.of(), List.of());
    private static final Set<String> KNOWN = Set.of("number", "string", "millis", "untyped");

    /**
     * @throws IllegalArgumentException when a word means nothing
     */
    static Notation of(String text) {
        int equals = (text + " ").indexOf("= ");
        String before = equals < 0 ? text : text.substring(0, equals);
        List<String> words = new ArrayList<>(Arrays.asList(before.strip().split("\\s+", -1)));
        words.remove("");
        if (!KNOWN.containsAll(words)) {
            throw new IllegalArgumentException("'" + before.strip() + "' says nothing about how Zoom writes it");
        }
        return new Notation(Set.copyOf(words), equals < 0 ? List.of() : values(text.substring(equals + 1)));
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .map(value -> value.equals("\"\"") ? "" : value)
                .toList();
    }

    boolean says(String word) {
        return words.contains(word);
    }
}
