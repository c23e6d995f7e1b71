package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Disturbance;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Disturbances by the words that those who do not write Java have for them. */
enum NamedDisturbance {
    REPEATED(said -> Disturbance.repeated()),
    REISSUED(said -> Disturbance.reissued()),
    COPIED_LATER(said -> Disturbance.copiedLater(duration(said))),
    LATE(said -> Disturbance.late(duration(said))),
    OVERTAKEN(said -> Disturbance.overtaken()),
    LOST(said -> Disturbance.lost()),
    WRITTEN(said -> Disturbance.written(named(Disturbance.Form.values(), said.required("form")))),
    FORGED(said -> Disturbance.forged()),
    STALE(said -> Disturbance.stale(duration(said))),
    UNSIGNED(said -> Disturbance.unsigned());

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda without state
    private final Function<Fields, Disturbance> making;

    NamedDisturbance(Function<Fields, Disturbance> making) {
        this.making = making;
    }

    /**
     * @throws IllegalArgumentException when there is no such disturbance, or it lacks something
     */
    static Disturbance of(String word, Fields said) {
        return named(values(), word).making.apply(said);
    }

    static List<String> words() {
        return words(values()).toList();
    }

    static List<String> forms() {
        return words(Disturbance.Form.values()).toList();
    }

    private static Duration duration(Fields said) {
        return said.duration("duration").orElse(Duration.ofMinutes(10));
    }

    private static <E extends Enum<E>> E named(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown \"" + word + "\"; known are "
                        + String.join(", ", words(all).toList())));
    }

    private static Stream<String> words(Enum<?>[] all) {
        return Arrays.stream(all).map(NamedDisturbance::word);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
