package dev.zoomflow.host.connection;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.engine.Bench;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.inbox.Answer;
import dev.zoomflow.host.inbox.Inbox;
import dev.zoomflow.host.inbox.Parties;
import dev.zoomflow.host.inbox.Routing;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.mockito.Mockito;

/** One sender after another delivers to an inbox on the same store, and takes the time. */
final class InboxLoad implements AutoCloseable {
    private final Engine engine;
    private final Inbox inbox;
    private final Thread sender = new Thread(this::send, "sender");
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean over;

    InboxLoad(Database database, Vault vault) {
        var live = new Live();
        engine = new Engine(database, Mockito.mock(Bench.class), live, Clock.systemUTC(), EngineSettings.defaults());
        inbox = new Inbox(database, vault, new Everything(), engine, live);
    }

    void start() {
        inbox.start();
        sender.start();
    }

    private void send() {
        for (int number = 0; !over; number++) {
            var body = ("e" + number).getBytes(StandardCharsets.UTF_8);
            var delivery = Delivery.of("POST", URI.create("https://host.example/x"), Map.of(), body, Instant.now());
            var answer = new CompletableFuture<Answer>();
            var began = System.nanoTime();
            inbox.receive("fake", "event", Optional.empty(), delivery, Runnable::run, answer::complete);
            if (answer.orTimeout(60, TimeUnit.SECONDS).join().status() == 200) {
                nanos.add(System.nanoTime() - began);
            } else {
                refused.incrementAndGet();
            }
        }
    }

    void stop() throws InterruptedException {
        over = true;
        sender.join();
    }

    int acknowledged() {
        return nanos.size();
    }

    int refused() {
        return refused.get();
    }

    Duration longest() {
        return Duration.ofNanos(sorted().reduce(0L, Math::max));
    }

    /** Of all after the first so many. */
    double medianMillis(int after) {
        var taken = List.of(nanos.toArray(Long[]::new)).stream()
                .skip(after)
                .sorted()
                .toList();
        return taken.get(taken.size() / 2) / 1e6;
    }

    private Stream<Long> sorted() {
        return List.of(nanos.toArray(Long[]::new)).stream().sorted();
    }

    @Override
    public void close() {
        over = true;
        inbox.close();
        engine.close();
    }

    private static final class Everything implements Parties, EventSource {
        @Override
        public String name() {
            return "event";
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            return DeliveryResult.accepted(Event.of(
                    delivery.text(), "a.b", Subject.of("app", "account", "user"), delivery.receivedAt(), "{}"));
        }

        @Override
        public Optional<Source> shared(String type, String name) {
            return Optional.of(new Source("", this));
        }

        @Override
        public Optional<Source> own(String type, String name, String connectionId) {
            return Optional.empty();
        }

        @Override
        public List<String> claimed(String type, Subject claim) {
            return List.of();
        }

        @Override
        public boolean areSecretsRotated(String type, String connectionId) {
            return false;
        }

        @Override
        public boolean isMissing(String type) {
            return false;
        }

        @Override
        public Routing route(String type, String owner, Event event) {
            return new Routing("test", List.of(), List.of());
        }

        @Override
        public void endAccess(String type, String owner, Event event) {}

        @Override
        public Optional<Subject> forgets(String type, String owner, Event event) {
            return Optional.empty();
        }
    }
}
