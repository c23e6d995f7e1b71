package dev.zoomflow.host;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often a proof is repeated: once, or as a property says, 200 times with {@code -Dsoak}. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private Rounds() {}

    static int count(String property) {
        return Integer.getInteger(property, System.getProperty("soak") == null ? 1 : 200);
    }

    /**
     * One of these cases in each of {@code -Drounds} rounds; pass by pass over all of them, in an order of the seed's.
     *
     * @param what is counted, for the log
     */
    static <T> void oneOf(List<T> cases, Moments moments, String what, Consumer<T> round) {
        var start = System.nanoTime();
        var left = new ArrayList<T>();
        var rounds = count("rounds");
        for (int done = 0; done < rounds; done++) {
            if (left.isEmpty()) {
                left.addAll(cases);
            }
            var chosen = left.remove(moments.number(left.size()));
            LOG.info("{}: round {}, {}", moments, done + 1, chosen);
            round.accept(chosen);
        }
        LOG.info("{}: {} {}, {} s", moments, rounds, what, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }
}
