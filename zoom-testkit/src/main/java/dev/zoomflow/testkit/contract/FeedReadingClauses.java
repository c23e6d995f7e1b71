package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventFeed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a feed brings, and how it reads that. Part of {@link EventStreamContract}. */
interface FeedReadingClauses {
    /** The feed of a connection, or an integration, that works; made anew at each call, always the same one. */
    EventFeed feed();

    /** Something happens that the feed brings in one delivery, another occurrence at each call. */
    void happen();

    /** How long something may take before it counts as never. */
    default Duration patience() {
        return Crowd.PATIENCE;
    }

    @Test
    default void itStartsFromNow() throws InterruptedException {
        var brought = new Brought(this, Clause.of("EventFeed.open", "From the service's now."));
        happen();
        try (var stream = feed().open()) {
            brought.nothing(stream);
        }
    }

    @Test
    default void whatHappensIsBroughtOnce() throws InterruptedException {
        var clause = Clause.of("EventStream.next", "Waits for the next delivery.");
        var brought = new Brought(this, clause);
        try (var stream = feed().open()) {
            for (int i = 0; i < 3; i++) {
                happen();
            }
            var ids = brought.ids(brought.by(stream, 3));
            clause.same(ids.size(), new HashSet<>(ids).size(), "the number of occurrences among " + ids);
            brought.nothing(stream);
        }
    }

    @Test
    default void readingIsAFunctionOfTheDelivery() throws InterruptedException {
        var clause = Clause.of("EventFeed.receive", "Decodes what EventStream.next returned: pure and total");
        var brought = new Brought(this, clause);
        var stream = feed().open();
        try (stream) {
            happen();
            var delivery = brought.by(stream, 1).get(0);
            clause.holds(!brought.ids(List.of(delivery)).isEmpty(), "there is no event in it");
            var first = brought.read(delivery);
            stream.close();
            clause.same(first, brought.read(delivery), "the second result, after the stream was closed,");
            Crowd.of(4, clause, thread -> () -> {
                clause.same(first, brought.read(delivery), "the result among 4 threads");
                return thread;
            });
        }
    }

    @Test
    default void readingGarbageIsNeverAnException() {
        var clause = Clause.of("EventFeed.receive", "pure and total, as EventSource.receive");
        var brought = new Brought(this, clause);
        Garbage.seeded(System.nanoTime()).each(List.of("{\"event\":{\"id\":[1]}}"), (body, name) -> {
            var delivery = Delivery.of(new String(body, UTF_8), Judged.AT);
            clause.same(brought.read(delivery), brought.read(delivery), name + ", read twice,");
        });
    }
}
