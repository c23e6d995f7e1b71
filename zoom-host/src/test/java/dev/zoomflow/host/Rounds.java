package dev.zoomflow.host;

import dev.zoomflow.host.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often a proof is repeated: once or a few times, or as a property says, 200 times with {@code -Dsoak}. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Of what takes seconds. */
    static final int A_FEW = 3;

    private Rounds() {}

    static int count(String property) {
        return count(property, 1);
    }

    private static int count(String property, int usual) {
        return Integer.getInteger(property, System.getProperty("soak") == null ? usual : 200);
    }

    /** PostgreSQL shows the same a second time. */
    static int fewOn(TestStore store) {
        return store == TestStore.SQLITE ? A_FEW : 1;
    }

    /**
     * One of these cases in each of {@code -Drounds} rounds; pass by pass over all of them, in an order of the seed's.
     *
     * @param usual how many rounds without that property
     * @param what is counted, for the log
     */
    static <T> void oneOf(List<T> cases, int usual, Moments moments, String what, Consumer<T> round) {
        var start = System.nanoTime();
        var left = new ArrayList<T>();
        var rounds = count("rounds", usual);
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
