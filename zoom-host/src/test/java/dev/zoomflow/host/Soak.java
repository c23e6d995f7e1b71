package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a proof, on a new store after some rounds, as each ends with a look at all that it has stored. Logs what it came to. */
final class Soak {
    private static final Logger LOG = LoggerFactory.getLogger(Soak.class);

    private final Moments moments = Moments.ofThisRun();
    private final Path folder;
    private final int rounds;
    private final int roundsOfAStore;

    Soak(Path folder, int rounds, int roundsOfAStore) {
        this.folder = folder;
        this.rounds = rounds;
        this.roundsOfAStore = roundsOfAStore;
    }

    /**
     * What one store has seen.
     *
     * @param acknowledged deliveries that Zoom was told to be stored before the kill of their round
     * @param unanswered deliveries that were stored at that kill and of which Zoom was never told so: it came between the
     *     commit and the answer's end
     */
    record Sum(int kills, int events, long acknowledged, long unanswered, long failed, int repeated) {
        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(
                    kills + other.kills,
                    events + other.events,
                    acknowledged + other.acknowledged,
                    unanswered + other.unanswered,
                    failed + other.failed,
                    repeated + other.repeated);
        }

        @Override
        public String toString() {
            return ("%d kills, %d events handled, %d deliveries acknowledged before their round's kill,"
                            + " %d stored and unanswered at it, %d failed and came again, %d attempts repeated")
                    .formatted(kills, events, acknowledged, unanswered, failed, repeated);
        }
    }

    interface Proof {
        /** @param place an empty folder */
        Sum of(Path place, int rounds, Moments moments) throws IOException, InterruptedException;
    }

    void run(String what, Proof proof) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var sum = Sum.NOTHING;
        while (sum.kills < rounds) {
            var place = Files.createDirectories(folder.resolve("after-" + sum.kills));
            sum = sum.plus(proof.of(place, Math.min(roundsOfAStore, rounds - sum.kills), moments));
            LOG.info("{}, {}: {}, {} s", moments, what, sum, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
        assertThat(sum.acknowledged())
                .as("what was acknowledged before a kill is what the proof is about")
                .isPositive();
    }
}
