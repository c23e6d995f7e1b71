package dev.zoomflow.testkit.user;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who plans meetings for whom. Thread-safe. */
final class Assistants {
    private final Map<String, Set<String>> byBoss = new LinkedHashMap<>();

    /** Ids of those who plan for somebody. */
    synchronized List<String> of(String boss) {
        return List.copyOf(byBoss.getOrDefault(boss, Set.of()));
    }

    /** Ids of those for whom somebody plans. */
    synchronized List<String> bosses(String assistant) {
        return byBoss.keySet().stream()
                .filter(boss -> of(boss).contains(assistant))
                .toList();
    }

    synchronized void add(String boss, List<String> assistants) {
        byBoss.computeIfAbsent(boss, id -> new LinkedHashSet<>()).addAll(assistants);
    }

    synchronized void remove(String boss, String assistant) {
        byBoss.getOrDefault(boss, new LinkedHashSet<>()).remove(assistant);
    }
}
