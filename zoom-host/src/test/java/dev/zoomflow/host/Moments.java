package dev.zoomflow.host;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** When things happen, from a seed that can be set again with {@code -Dseed}. */
final class Moments {
    private final long seed;
    private final Random random;

    private Moments(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    static Moments ofThisRun() {
        return new Moments(Long.getLong("seed", System.nanoTime()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /** Some of the next milliseconds pass. */
    void pass(int most) {
        sleep(random.nextInt(most));
    }

    static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
