package dev.zoomflow.host;

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

    /** What one store has seen. */
    record Sum(int rounds, int events, long failed, int repeated) {
        Sum plus(Sum other) {
            return new Sum(
                    rounds + other.rounds, events + other.events, failed + other.failed, repeated + other.repeated);
        }

        @Override
        public String toString() {
            return "%d kills, %d events handled, %d deliveries failed and came again, %d attempts repeated"
                    .formatted(rounds, events, failed, repeated);
        }
    }

    interface Proof {
        /** @param place an empty folder */
        Sum of(Path place, int rounds, Moments moments) throws IOException, InterruptedException;
    }

    void run(String what, Proof proof) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var sum = new Sum(0, 0, 0, 0);
        while (sum.rounds < rounds) {
            var place = Files.createDirectories(folder.resolve("after-" + sum.rounds));
            sum = sum.plus(proof.of(place, Math.min(roundsOfAStore, rounds - sum.rounds), moments));
            LOG.info("{}, {}: {}, {} s", moments, what, sum, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
    }
}
