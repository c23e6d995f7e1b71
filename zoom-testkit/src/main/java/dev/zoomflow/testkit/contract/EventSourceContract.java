package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link EventSource} must do. For those who write a connection type that is sent events over HTTP. */
public interface EventSourceContract {
    /** The source with its secrets configured; made anew at each call, always with the same settings. */
    EventSource source();

    /** The bodies of genuine messages, each of another occurrence and each with at least one event; two or more. */
    List<String> messages();

    /** These bytes as the service would deliver them at this moment, signed with the source's secret. */
    Delivery signed(byte[] body, Instant at);

    /** The same, signed in the same way by somebody who knows another secret. */
    Delivery forged(byte[] body, Instant at);

    private static Instant now() {
        return Judged.AT;
    }

    private Delivery genuine() {
        return signed(messages().get(0).getBytes(UTF_8), now());
    }

    private DeliveryResult received(Clause clause, Delivery delivery) {
        return clause.total("receive()", () -> source().receive(delivery));
    }

    private List<Event> events(Clause clause, Delivery delivery) {
        var result = received(clause, delivery);
        clause.holds(result instanceof Accepted, "a genuine delivery gave " + result);
        return ((Accepted) result).events();
    }

    @Test
    default void itsNameIsOneWordOfAnAddress() {
        var clause = Clause.of("EventSource.name", "One word of the address, [a-z][a-z0-9-]*");
        clause.holds(source().name().matches("[a-z][a-z0-9-]*"), "the name is \"" + source().name() + "\"");
        clause.same(source().name(), source().name(), "the name of a second source");
    }

    @Test
    default void aGenuineDeliveryIsAcceptedWhateverTheClockSays() {
        var clause = Clause.of("EventSource.receive", "No I/O and no clock: the time is the delivery's");
        for (var when : List.of(now(), Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"))) {
            for (var message : messages()) {
                var result = received(clause, signed(message.getBytes(UTF_8), when));
                clause.holds(
                        result instanceof Accepted accepted
                                && !accepted.events().isEmpty(),
                        "a delivery signed and received at " + when + " gave " + result);
            }
        }
    }

    @Test
    default void theSameDeliveryHasTheSameResult() {
        var clause = Clause.of("EventSource.receive", "Same delivery, same result");
        var source = source();
        for (var delivery : List.of(genuine(), forged(messages().get(0).getBytes(UTF_8), now()), bare("{}"))) {
            var first = clause.total("receive()", () -> source.receive(delivery));
            clause.same(first, source.receive(delivery), "the second result");
            clause.same(first, received(clause, delivery), "the result of a second source");
        }
    }

    @Test
    default void manyThreadsGetTheSameResult() {
        var clause = Clause.of("EventSource.receive", "a pure function, total, on any thread");
        var source = source();
        var deliveries = messages().stream()
                .map(message -> signed(message.getBytes(UTF_8), now()))
                .toList();
        var alone = deliveries.stream().map(source::receive).toList();
        Crowd.of(8, clause, thread -> () -> {
            for (int round = 0; round < 200; round++) {
                int which = (thread + round) % deliveries.size();
                clause.same(alone.get(which), source.receive(deliveries.get(which)), "the result among 8 threads");
            }
            return thread;
        });
    }

    @Test
    default void garbageIsRejected() {
        var clause = Clause.of("EventSource.receive", "garbage is DeliveryResult.Rejected, never an exception");
        var source = source();
        Garbage.seeded(System.nanoTime()).each(messages(), (body, name) -> {
            var delivery = Delivery.of("POST", genuine().uri(), Map.of(), body, now());
            Judged.rejected(clause, clause.total(name, () -> source.receive(delivery)), name);
        });
    }

    @Test
    default void signedGarbageIsNeverAnException() {
        var clause = Clause.of("EventSource.receive", "garbage is DeliveryResult.Rejected, never an exception");
        var source = source();
        Garbage.seeded(System.nanoTime()).each(messages(), (body, name) -> {
            var words = name + ", signed,";
            var delivery = signed(body, now());
            var first = clause.total(words, () -> source.receive(delivery));
            clause.same(first, clause.total(words, () -> source.receive(delivery)), words + " the second time");
        });
    }

    @Test
    default void anUnsignedDeliveryIsRejected() {
        var clause = Clause.of("DeliveryResult.Rejected", "Not genuine, or not for this source");
        var signed = genuine();
        for (var message : messages()) {
            Judged.rejected(clause, received(clause, bare(message)), "an unsigned message");
        }
        var elsewhere = Delivery.of("", URI.create(""), Map.of(), signed.body(), now());
        Judged.rejected(clause, received(clause, elsewhere), "an unsigned message without an address");
    }

    private Delivery bare(String body) {
        return Delivery.of("POST", URI.create("https://host.example/source"), Map.of(), body.getBytes(UTF_8), now());
    }

    @Test
    default void anotherOnesSignatureIsRejected() {
        var clause = Clause.of("DeliveryResult.Rejected", "Not genuine, or not for this source");
        for (var message : messages()) {
            Judged.rejected(clause, received(clause, forged(message.getBytes(UTF_8), now())), "a forged message");
        }
    }

    @Test
    default void aChangedBodyIsRejected() {
        var clause = Clause.of("Delivery.body", "signatures cover bytes, not text");
        var signed = genuine();
        var other = messages().get(1).getBytes(UTF_8);
        for (var body : List.of(other, (messages().get(0) + " ").getBytes(UTF_8), new byte[0])) {
            var changed = Delivery.of(signed.method(), signed.uri(), signed.headers(), body, now());
            Judged.rejected(clause, received(clause, changed), "a body under another body's signature");
        }
    }

    @Test
    default void theReasonOfARejectionHoldsNothingOfTheDelivery() {
        var clause = Clause.of(
                "DeliveryResult.Rejected", "for the operator; nothing of the delivery that could be a secret");
        var marker = "k" + UUID.randomUUID();
        var body = ("{\"password\":\"" + marker + "\"}").getBytes(UTF_8);
        var unsigned =
                Delivery.of("POST", genuine().uri(), Map.of("Authorization", List.of("Bearer " + marker)), body, now());
        for (var delivery : List.of(unsigned, forged(body, now()), signed(body, now()))) {
            if (received(clause, delivery) instanceof Rejected rejected) {
                clause.holds(!rejected.reason().contains(marker), "the reason quotes it: " + rejected.reason());
                for (var values : delivery.headers().values()) {
                    values.stream()
                            .filter(value -> value.length() > 20)
                            .forEach(value -> clause.holds(
                                    !rejected.reason().contains(value), "the reason quotes a header: " + value));
                }
            }
        }
    }

    @Test
    default void everyCopyOfAnOccurrenceHasTheSameIds() {
        var clause = Clause.of(
                "Event.id", "the same for every copy of one occurrence, by whatever way and however often it comes");
        for (var message : messages()) {
            var body = message.getBytes(UTF_8);
            var first = ids(clause, signed(body, now()));
            clause.same(first, ids(clause, signed(body, now().plusSeconds(86_400))), "the ids of a retry a day later");
            var headers = new HashMap<>(signed(body, now()).headers());
            headers.put("X-Request-Id", List.of(UUID.randomUUID().toString()));
            headers.put("X-Delivery", List.of("2"));
            var copy = Delivery.of("POST", signed(body, now()).uri(), headers, body, now());
            clause.same(first, ids(clause, copy), "the ids of a copy with other headers");
        }
    }

    private List<String> ids(Clause clause, Delivery delivery) {
        return events(clause, delivery).stream().map(Event::id).toList();
    }

    @Test
    default void occurrencesHaveDifferentIds() {
        var clause = Clause.of("Event.id", "different for any other of the same integration or connection");
        var seen = new HashSet<String>();
        for (var message : messages()) {
            for (var id : ids(clause, signed(message.getBytes(UTF_8), now()))) {
                clause.holds(seen.add(id), "two occurrences have the id " + id);
            }
        }
    }

    @Test
    default void idsArePrintableAscii() {
        var clause = Clause.of("Event.id", "A function of the content alone; printable ASCII");
        for (var message : messages()) {
            for (var id : ids(clause, signed(message.getBytes(UTF_8), now()))) {
                clause.holds(id.matches("[\\x21-\\x7e][\\x20-\\x7e]*"), "the id is \"" + id + "\"");
            }
        }
    }

    @Test
    default void theMessageIsKeptUnchanged() {
        var clause = Clause.of("Event.json", "the service's message, unchanged");
        for (var message : messages()) {
            for (var event : events(clause, signed(message.getBytes(UTF_8), now()))) {
                clause.holds(
                        !event.json().isBlank() && message.contains(event.json()),
                        "the event holds " + event.json() + " of the message " + message);
                clause.holds(!event.type().isBlank(), "the event has no type");
            }
        }
    }
}
