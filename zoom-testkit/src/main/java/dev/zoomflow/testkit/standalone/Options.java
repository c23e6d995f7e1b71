package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.http.Address;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command, taken apart. */
record Options(Map<String, String> values, Set<String> flags) {
    Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /**
     * @param withValue the options that a value follows
     * @param alone those that stand alone
     * @throws IllegalArgumentException when an option is unknown or lacks its value
     */
    static Options parse(List<String> words, Set<String> withValue, Set<String> alone) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (alone.contains(word)) {
                flags.add(word);
            } else if (!withValue.contains(word)) {
                throw new IllegalArgumentException("unknown option " + word + "; --help lists them");
            } else if (i + 1 == words.size()) {
                throw new IllegalArgumentException(word + " needs a value");
            } else {
                values.put(word, words.get(++i));
            }
        }
        return new Options(values, flags);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    Optional<Path> path(String option) {
        return text(option).map(Path::of);
    }

    String required(String option) {
        return text(option).orElseThrow(() -> new IllegalArgumentException(option + " is missing; --help explains it"));
    }

    URI address(String option) {
        String text = required(option);
        return Address.parse(text)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                .orElseThrow(() -> new IllegalArgumentException(
                        option + " " + text + " is no address such as http://localhost:8000/path"));
    }

    int port(String option, int otherwise) {
        String text = text(option).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(option + " " + text + " is no port; it goes from 0 to 65535");
        }
        return Integer.parseInt(text);
    }
}
