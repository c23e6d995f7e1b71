package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A place in the ledger. */
final class FlawedEventStream implements EventStream {
    private static final Duration FOR_EVER = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Flawed flawed;
    private int next;
    private int brought;
    private boolean told;
    private volatile boolean closed;

    FlawedEventStream(Ledger ledger, int next, Flawed flawed) {
        this.ledger = ledger;
        this.next = next;
        this.flawed = flawed;
        ledger.enter(this);
    }

    @Override
    public Optional<Delivery> next(Duration patience) throws InterruptedException {
        var longest = flawed.has(FeedFlaws.WAITS_FOR_EVER) ? FOR_EVER : patience;
        if (flawed.has(FeedFlaws.IS_NOT_PATIENT) && next >= ledger.size() && patience.toMillis() < 1_000) {
            longest = Duration.ofMillis(20);
        }
        if (flawed.has(FeedFlaws.LOOKS_ONCE) && next >= ledger.size() && patience.toSeconds() < 60) {
            Thread.sleep(patience.toMillis());
            return Optional.empty();
        }
        var entry = ledger.entry(next, longest, this);
        if (entry.isEmpty()) {
            return over(patience);
        }
        advance();
        return Optional.of(Delivery.of(entry.get(), Instant.EPOCH));
    }

    private void advance() {
        brought++;
        var again = flawed.has(FeedFlaws.BRINGS_ALL_TWICE) && brought % 2 == 1;
        next += again ? 0 : flawed.has(FeedFlaws.LOSES_EVERY_OTHER) ? 2 : 1;
    }

    private Optional<Delivery> over(Duration patience) throws InterruptedException {
        if (closed && flawed.has(FeedFlaws.WAITS_ON_WHEN_CLOSED)) {
            Thread.sleep(FOR_EVER.toMillis());
        }
        var isOver = !closed && !ledger.knows(this);
        if (isOver && !flawed.has(FeedFlaws.IS_SILENT_WHEN_OVER) && !told) {
            told = flawed.has(FeedFlaws.SAYS_ONCE_THAT_IT_IS_OVER);
            throw new ConnectionException(
                    flawed.has(FeedFlaws.CALLS_A_BROKEN_LINE_A_WRONG_SETTING)
                            ? Failure.CONFIGURATION
                            : Failure.UNAVAILABLE,
                    "the ledger is closed to this reader");
        }
        if (isOver) {
            Thread.sleep(patience.toMillis());
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> position() {
        return flawed.has(FeedFlaws.FORGETS_AND_RESUMES_ALL) ? Optional.empty() : Optional.of(Integer.toString(next));
    }

    @Override
    public void close() {
        closed = true;
        if (flawed.has(FeedFlaws.LEAVES_A_THREAD)) {
            DoorIntegration.sleeper().start();
        }
        if (!flawed.has(FeedFlaws.LEAVES_ITSELF_OPEN)) {
            ledger.leave(this);
        }
    }
}
