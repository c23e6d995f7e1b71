package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Disturbance;
import java.time.Duration;
import java.util.function.Function;

/** Disturbances by the words that those who do not write Java have for them. */
enum NamedDisturbance {
    REPEATED(said -> Disturbance.repeated()),
    REISSUED(said -> Disturbance.reissued()),
    COPIED_LATER(said -> Disturbance.copiedLater(duration(said))),
    LATE(said -> Disturbance.late(duration(said))),
    OVERTAKEN(said -> Disturbance.overtaken()),
    LOST(said -> Disturbance.lost()),
    WRITTEN(said -> Disturbance.written(said.word("form", Disturbance.Form.class))),
    FORGED(said -> Disturbance.forged()),
    STALE(said -> Disturbance.stale(duration(said))),
    UNSIGNED(said -> Disturbance.unsigned());

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda without state
    private final Function<Fields, Disturbance> making;

    NamedDisturbance(Function<Fields, Disturbance> making) {
        this.making = making;
    }

    /**
     * @throws IllegalArgumentException when it lacks something
     */
    Disturbance of(Fields said) {
        return making.apply(said);
    }

    private static Duration duration(Fields said) {
        return said.duration("duration").orElse(Duration.ofMinutes(10));
    }
}
