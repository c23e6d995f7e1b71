package dev.zoomflow.testkit.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one {@code *.operations} file of the catalogue. */
final class OperationsReader {
    private static final Set<String> KEYS = Set.of("scopes", "classic", "label", "success", "errors");

    private final String family;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, String> facts = new HashMap<>();
    private String begun = "";

    OperationsReader(String family) {
        this.family = family;
    }

    /**
     * @throws IllegalArgumentException when a line is not of the catalogue's form
     */
    List<Operation> read(Iterable<String> lines) {
        int number = 0;
        for (String line : lines) {
            number++;
            String[] words = line.strip().split(" ", 2);
            if (words[0].equals("operation")) {
                end();
                begun = words[1].strip();
            } else if (KEYS.contains(words[0]) && words.length == 2) {
                facts.put(words[0], words[1].strip());
            } else if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                throw new IllegalArgumentException(family + ".operations:" + number + ": unknown line: " + line);
            }
        }
        end();
        return operations;
    }

    private void end() {
        if (!begun.isEmpty()) {
            String[] words = begun.split(" ", 2);
            Optional<RateLabel> label = Optional.ofNullable(facts.get("label"))
                    .map(name -> RateLabel.valueOf(name.toUpperCase(Locale.ROOT)));
            operations.add(new Operation(family, words[0], words[1], words("scopes"), words("classic"), label));
        }
        facts.clear();
    }

    private Set<String> words(String key) {
        return Optional.ofNullable(facts.get(key))
                .map(value -> Set.of(value.split(" ")))
                .orElse(Set.of());
    }
}
