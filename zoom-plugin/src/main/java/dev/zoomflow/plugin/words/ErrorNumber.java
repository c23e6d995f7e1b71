package dev.zoomflow.plugin.words;

import dev.zoomflow.api.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of Zoom's error numbers, in words.
 *
 * @param meaning goes on after a colon
 * @param click what ends it
 */
public record ErrorNumber(String number, Failure failure, String meaning, String click) {
    private static final List<ErrorNumber> ALL =
            Stream.concat(SignInNumbers.ALL.stream(), ApiNumbers.ALL.stream()).toList();

    static List<ErrorNumber> all() {
        return ALL;
    }

    public static Optional<ErrorNumber> of(String number) {
        return ALL.stream().filter(known -> known.number().equals(number)).findFirst();
    }

    public String words() {
        return meaning + ". " + click;
    }
}
