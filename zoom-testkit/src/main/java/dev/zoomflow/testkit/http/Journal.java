package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.Exchange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The requests to Zoom, oldest first, as many as fit. Thread-safe. */
public final class Journal {
    private static final int MOST_EXCHANGES = 10_000;
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final Set<Entry> open = new LinkedHashSet<>();
    private long characters;
    private final Consumer<Exchange> listener;
    private long dropped;

    public Journal(Consumer<Exchange> listener) {
        this.listener = listener;
    }

    synchronized Entry open(Request request) {
        Entry entry = new Entry(request);
        open.add(entry);
        return entry;
    }

    /** Every exchange that is over, but for those dropped. */
    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }

    /** How many exchanges were left out to make room for later ones. */
    public synchronized long dropped() {
        return dropped;
    }

    /** Requests that have no answer yet and met no fault that would explain it. */
    public synchronized List<String> unanswered() {
        return open.stream()
                .filter(entry -> entry.fault.isEmpty())
                .map(entry -> entry.request.method() + " " + entry.request.path())
                .toList();
    }

    private synchronized void finish(Entry entry, Exchange exchange) {
        open.remove(entry);
        exchanges.add(exchange);
        characters += Recorded.size(exchange);
        while (exchanges.size() > MOST_EXCHANGES || characters > MOST_CHARACTERS) {
            characters -= Recorded.size(exchanges.remove());
            dropped++;
        }
    }

    private synchronized void note(Entry entry, Optional<String> fault) {
        entry.fault = fault;
    }

    /** One exchange under way. */
    final class Entry {
        private final Instant at = Instant.now();
        private final Request request;
        private Optional<String> fault = Optional.empty();
        private Optional<Reply> reply = Optional.empty();

        private Entry(Request request) {
            this.request = request;
        }

        void met(Optional<String> name) {
            note(this, name);
        }

        void answered(Reply given) {
            reply = Optional.of(given);
        }

        /** Also where no answer could be made. */
        void close() {
            Optional<Answer> whole = reply.flatMap(Recorded::whole);
            Exchange exchange = new Exchange(
                    at,
                    Recorded.request(request),
                    whole.map(Recorded::answer),
                    reply.flatMap(Recorded::operation),
                    fault);
            finish(this, exchange);
            listener.accept(exchange);
        }
    }
}
