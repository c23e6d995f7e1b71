package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link EventFeed} must do, and the streams that it opens. For those who write a connection type whose events
 * are pulled. {@link FeedReadingClauses} are about what they bring.
 */
public interface EventStreamContract extends FeedReadingClauses {
    /** The same feed of a service that does not answer at all. */
    EventFeed unreachable();

    /** The service ends everything that this feed has open there, as a restart or the network would. */
    void breakOff();

    /** How many connections of this feed the service sees open. */
    long open();

    @Test
    default void itsNameIsOneWord() {
        var clause = Clause.of("EventFeed.name", "One word, unique among the feeds");
        clause.holds(feed().name().matches("\\S+"), "the name is \"" + feed().name() + "\"");
        clause.same(feed().name(), feed().name(), "the name of the same feed, asked again,");
    }

    @Test
    default void itBringsNothingWhenPatienceRanOut() throws InterruptedException {
        var clause = Clause.of("EventStream.next", "empty when patience ran out");
        var patience = Duration.ofMillis(200);
        try (var stream = feed().open()) {
            for (int round = 0; round < 2; round++) {
                long start = System.nanoTime();
                var nothing = Pull.begin(stream, patience).result(clause, patience.plus(patience()));
                var took = Duration.ofNanos(System.nanoTime() - start);
                clause.holds(nothing.isEmpty(), "nothing happened, and next() brought something");
                clause.holds(
                        took.compareTo(patience.minusMillis(50)) > 0,
                        "next() waited " + took.toMillis() + " ms instead of " + patience.toMillis());
            }
        }
    }

    @Test
    default void whoWaitsGetsWhatHappensMeanwhile() throws InterruptedException {
        var clause = Clause.of("EventStream.next", "Waits for the next delivery.");
        try (var stream = feed().open()) {
            var waiting = Pull.begin(stream, patience().multipliedBy(3));
            waiting.waits(patience());
            happen();
            clause.holds(
                    waiting.result(clause, patience().multipliedBy(2)).isPresent(),
                    "something happened while next() waited, and it brought nothing");
        }
    }

    @Test
    default void anEndedStreamSaysSo() throws InterruptedException {
        var clause = Clause.of("EventStream.next", "the stream is over, with the failure that");
        try (var stream = feed().open()) {
            breakOff();
            for (int round = 0; round < 2; round++) {
                var ended = failure(clause, stream);
                clause.holds(
                        ended.failure() != Failure.CONFIGURATION && ended.failure() != Failure.REFUSED,
                        "a broken line failed with " + ended.failure() + ", after which no host opens another");
            }
        }
    }

    private ConnectionException failure(Clause clause, EventStream stream) throws InterruptedException {
        long deadline = System.nanoTime() + patience().toNanos();
        do {
            try {
                Pull.begin(stream, Duration.ofMillis(100)).result(clause, patience());
            } catch (ConnectionException over) {
                return over;
            }
        } while (System.nanoTime() < deadline);
        throw clause.broken("the service ended it, and next() goes on as if nothing had happened");
    }

    @Test
    default void afterAStreamsEndAnotherOneCanBeOpened() throws InterruptedException {
        var clause = Clause.of("EventStream.next", "the host closes it, backs off and opens another");
        var feed = feed();
        feed.open().close();
        try (var broken = feed.open()) {
            breakOff();
            failure(clause, broken);
        }
        try (var another = clause.total("open() after the end of a stream", feed::open)) {
            happen();
            clause.holds(
                    Pull.begin(another, patience())
                            .result(clause, patience().multipliedBy(2))
                            .isPresent(),
                    "the stream that was opened after another one's end brings nothing");
        }
    }

    @Test
    default void closingEndsAWaitingNext() throws InterruptedException {
        var clause = Clause.of("EventStream.close", "Ends a waiting");
        var stream = feed().open();
        var waiting = Pull.begin(stream, Duration.ofMinutes(2));
        clause.holds(waiting.waits(patience()), "next() did not wait");
        stream.close();
        try {
            clause.holds(waiting.result(clause, patience()).isEmpty(), "a closed stream brought something");
        } catch (ConnectionException over) {
            clause.holds(over.failure() != Failure.CONFIGURATION, "closing is told as a wrong setting");
        }
    }

    @Test
    default void closingLeavesNothing() throws InterruptedException {
        var clause = Clause.of("EventStream.close", "Leaves no thread and no socket.");
        var feed = feed();
        feed.open().close();
        var before = Threads.now();
        for (int round = 0; round < 40; round++) {
            var stream = clause.total("open() once more", feed::open);
            Pull.begin(stream, Duration.ofMillis(1)).result(clause, patience());
            stream.close();
        }
        Awaited.within(patience(), () -> open() == 0 && before.more() < 20);
        clause.same(0L, open(), "what the service sees open after 40 streams were closed");
        long more = before.more();
        clause.holds(more < 20, "40 closed streams left " + more + " threads");
    }

    @Test
    default void aServiceThatDoesNotAnswerIsUnavailable() {
        var clause = Clause.of("EventFeed.open", "as Connection.send");
        var failed = clause.fails(
                Failure.UNAVAILABLE,
                "open() where nobody answers",
                () -> unreachable().open().close());
        clause.holds(!String.valueOf(failed.getMessage()).isBlank(), "the failure says nothing");
    }

    @Test
    default void aStreamGoesOnWhereAnotherOneWas() throws InterruptedException {
        var clause = Clause.of("EventStream.position", "Where the feed can resume after everything returned so far");
        var brought = new Brought(this, clause);
        var feed = feed();
        Optional<String> position;
        try (var stream = feed.open()) {
            happen();
            brought.by(stream, 1);
            stream.stored();
            position = stream.position();
        }
        if (position.isPresent()) {
            happen();
            var missed = resumed(brought, feed, position.get());
            clause.same(missed, resumed(brought, feed, position.get()), "what a second stream from there brings");
        }
    }

    private static List<String> resumed(Brought brought, EventFeed feed, String position) throws InterruptedException {
        try (var stream = brought.clause().total("resume()", () -> feed.resume(position))) {
            var ids = brought.ids(brought.by(stream, 1));
            brought.nothing(stream);
            return ids;
        }
    }

    @Test
    default void aFeedWithoutMemoryStartsFromNow() throws InterruptedException {
        var clause = Clause.of("EventFeed.resume", "a service without memory starts from now");
        var brought = new Brought(this, clause);
        try (var stream = feed().open()) {
            if (stream.position().isPresent()) {
                return;
            }
        }
        happen();
        try (var stream = clause.total("resume()", () -> feed().resume("position-of-another-program"))) {
            happen();
            brought.by(stream, 1);
            clause.total("stored()", stream::stored);
            brought.nothing(stream);
        }
    }
}
