package dev.zoomflow.testkit.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The API's messages in a language; what nobody has translated stays English. Immutable. */
public final class Language {
    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();
    private final List<Translation> translations;

    private Language(List<Translation> translations) {
        this.translations = translations;
    }

    /**
     * @param tag such as {@code es-ES}; the language alone counts
     */
    public static Language of(String tag) {
        return KNOWN.computeIfAbsent(tag.replaceFirst("[-_].*", ""), Language::read);
    }

    public String say(String message) {
        return translations.stream()
                .map(translation -> translation.of(message))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(message);
    }

    private static Language read(String name) {
        try (InputStream resource = Language.class.getResourceAsStream(name + ".messages")) {
            return new Language(resource == null ? List.of() : pairs(resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Translation> pairs(InputStream resource) {
        List<String> lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return IntStream.range(0, lines.size() / 2)
                .mapToObj(i -> new Translation(lines.get(2 * i), lines.get(2 * i + 1)))
                .toList();
    }
}
