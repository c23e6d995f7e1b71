package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.replay.ReceivedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How fast a recording is played; an infinite speed does not wait. */
record Pace(double speed) {
    /**
     * @param text how many times as fast as it came, or {@code max}; as fast as it came where it is left out
     */
    static Pace of(Optional<String> text) {
        if (text.isEmpty()) {
            return new Pace(1);
        }
        if (text.get().equals("max")) {
            return new Pace(Double.POSITIVE_INFINITY);
        }
        if (!text.get().matches("[0-9]{1,6}(\\.[0-9]{1,6})?") || Double.parseDouble(text.get()) == 0) {
            throw new IllegalArgumentException("--speed " + text.get() + " is no speed: a number such as 10, or max");
        }
        return new Pace(Double.parseDouble(text.get()));
    }

    void play(List<ReceivedEvent> events, Consumer<ReceivedEvent> send) {
        long begin = System.nanoTime();
        for (ReceivedEvent event : events) {
            Duration later = Duration.between(events.get(0).receivedAt(), event.receivedAt());
            awaitSince(begin, (long) (later.toNanos() / speed));
            send.accept(event);
        }
    }

    private static void awaitSince(long begin, long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(begin + nanos - System.nanoTime());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while replaying", stopped);
        }
    }
}
