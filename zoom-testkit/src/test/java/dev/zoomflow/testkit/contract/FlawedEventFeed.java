package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.testkit.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A feed that keeps the contract, but for one flaw. */
class FlawedEventFeed implements EventStreamContract {
    @RegisterExtension
    final Flawed flawed = new Flawed();

    final Ledger ledger = new Ledger();
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    @Override
    public EventFeed feed() {
        return new Feed(true);
    }

    @Override
    public EventFeed unreachable() {
        return new Feed(false);
    }

    @Override
    public void happen() {
        ledger.add();
    }

    @Override
    public void breakOff() {
        ledger.throwOut();
    }

    @Override
    public long open() {
        return ledger.listeners();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(2);
    }

    private final class Feed implements EventFeed {
        private final boolean reachable;

        Feed(boolean reachable) {
            this.reachable = reachable;
        }

        @Override
        public String name() {
            return flawed.has(FeedFlaws.A_NAME_OF_TWO_WORDS) ? "the ledger" : "ledger";
        }

        @Override
        public EventStream open() {
            return from(flawed.has(FeedFlaws.BRINGS_HISTORY) ? 0 : ledger.size());
        }

        @Override
        public EventStream resume(String position) {
            if (flawed.has(FeedFlaws.FORGETS_AND_RESUMES_ALL)) {
                return from(0);
            }
            var at = Integer.parseInt(position);
            return from(
                    flawed.has(FeedFlaws.RESUMES_FROM_NOW)
                            ? ledger.size()
                            : flawed.has(FeedFlaws.RESUMES_TOO_EARLY) ? at - 1 : at);
        }

        private EventStream from(int number) {
            if (!reachable && !flawed.has(FeedFlaws.OPENS_NOWHERE)) {
                throw new ConnectionException(
                        flawed.has(FeedFlaws.CALLS_SILENCE_A_REFUSAL) ? Failure.REFUSED : Failure.UNAVAILABLE,
                        "the ledger does not answer");
            }
            if (flawed.has(FeedFlaws.OPENS_ONCE) && opened.getAndIncrement() > 1) {
                throw new IllegalStateException("it was opened before");
            }
            return new FlawedEventStream(ledger, number, flawed);
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            if (flawed.has(FeedFlaws.READS_WHILE_OPEN_ONLY) && ledger.listeners() == 0 && ledger.size() > 0) {
                throw new IllegalStateException("closed");
            }
            try {
                var entry = Json.parseObject(delivery.text()).path("entry").asInt(-1);
                var id = flawed.has(FeedFlaws.COUNTS_ITS_READINGS) ? readings.incrementAndGet() : entry;
                return DeliveryResult.accepted(
                        Event.of("entry-" + id, "entry", Subject.of("", ""), Instant.EPOCH, delivery.text()));
            } catch (IllegalArgumentException garbage) {
                if (flawed.has(FeedFlaws.THROWS_ON_GARBAGE)) {
                    throw garbage;
                }
                return DeliveryResult.rejected(400, "no entry");
            }
        }
    }
}
