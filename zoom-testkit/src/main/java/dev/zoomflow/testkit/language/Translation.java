package dev.zoomflow.testkit.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One message in two languages; values stand where both have {@code {}}. Immutable. */
final class Translation {
    private static final Pattern VALUE = Pattern.compile("\\{}");
    private final Pattern english;
    private final String other;

    /**
     * @throws IllegalArgumentException when one has more values than the other
     */
    Translation(String english, String other) {
        if (values(english) != values(other)) {
            throw new IllegalArgumentException("\"" + other + "\" has not the values of \"" + english + "\"");
        }
        this.english = Pattern.compile(
                Arrays.stream(english.split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")));
        this.other = other;
    }

    private static long values(String message) {
        return VALUE.matcher(message).results().count();
    }

    /** Nothing where the message is another one. */
    Optional<String> of(String message) {
        Matcher found = english.matcher(message);
        return found.matches() ? Optional.of(filled(found.toMatchResult())) : Optional.empty();
    }

    private String filled(MatchResult values) {
        StringBuilder filled = new StringBuilder();
        Matcher places = VALUE.matcher(other);
        for (int i = 1; places.find(); i++) {
            places.appendReplacement(filled, Matcher.quoteReplacement(values.group(i)));
        }
        return places.appendTail(filled).toString();
    }
}
