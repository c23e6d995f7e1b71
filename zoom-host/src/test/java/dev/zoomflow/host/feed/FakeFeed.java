package dev.zoomflow.host.feed;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.api.event.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service with a memory: every text has a number, and a stream can begin after any of them. */
final class FakeFeed implements EventFeed {
    private static final String OVER = "over";

    final List<String> log = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<FakeStream> streams = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    /** What happens in the next calls that ask for a delivery, before anything else. */
    final Queue<Runnable> mishaps = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
        return "socket";
    }

    @Override
    public EventStream open() {
        return from(log.size());
    }

    @Override
    public EventStream resume(String position) {
        return from(Integer.parseInt(position));
    }

    private EventStream from(int next) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ConnectionException(Failure.UNAVAILABLE, "come later");
        }
        var stream = new FakeStream(next);
        streams.add(stream);
        return stream;
    }

    void say(String text) {
        log.add(text);
        streams.forEach(stream -> stream.bell.add("news"));
    }

    long openStreams() {
        return streams.stream().filter(stream -> !stream.closed).count();
    }

    FakeStream newest() {
        return streams.get(streams.size() - 1);
    }

    @Override
    public DeliveryResult receive(Delivery delivery) {
        return DeliveryResult.accepted(
                Event.of(delivery.text(), "said", Subject.of("", ""), delivery.receivedAt(), delivery.text()));
    }

    final class FakeStream implements EventStream {
        private final BlockingQueue<String> bell = new LinkedBlockingQueue<>();
        private final AtomicInteger next;
        volatile boolean closed;

        private FakeStream(int next) {
            this.next = new AtomicInteger(next);
        }

        void breakOff() {
            bell.add(OVER);
        }

        @Override
        public Optional<Delivery> next(Duration patience) throws InterruptedException {
            Optional.ofNullable(mishaps.poll()).ifPresent(Runnable::run);
            if (next.get() == log.size() && OVER.equals(bell.poll(patience.toMillis(), TimeUnit.MILLISECONDS))) {
                bell.add(OVER);
                throw new ConnectionException(Failure.UNAVAILABLE, "it broke");
            }
            if (next.get() == log.size()) {
                return Optional.empty();
            }
            return Optional.of(Delivery.of(log.get(next.getAndIncrement()), Instant.now()));
        }

        @Override
        public void stored() {
            told.add("stored " + next);
        }

        @Override
        public Optional<String> position() {
            return Optional.of(next.toString());
        }

        @Override
        public void close() {
            closed = true;
            bell.add(OVER);
        }
    }
}
