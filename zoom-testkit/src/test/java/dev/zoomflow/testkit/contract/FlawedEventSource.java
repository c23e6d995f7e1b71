package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The source of an invented service that keeps the contract, but for one flaw. */
class FlawedEventSource implements DatedEventSourceContract {
    enum Flaws implements Flaw {
        A_NAME_IN_CAPITALS("itsNameIsOneWordOfAnAddress"),
        LOOKS_AT_THE_CLOCK("aGenuineDeliveryIsAcceptedWhateverTheClockSays", "aStaleOrFutureDeliveryIsRejected"),
        COUNTS_DELIVERIES(
                "theSameDeliveryHasTheSameResult",
                "manyThreadsGetTheSameResult",
                "everyCopyOfAnOccurrenceHasTheSameIds",
                "signedGarbageIsNeverAnException"),
        SHARES_A_BUFFER("manyThreadsGetTheSameResult"),
        THROWS_WITHOUT_A_SIGNATURE(
                "garbageIsRejected",
                "anUnsignedDeliveryIsRejected",
                "theReasonOfARejectionHoldsNothingOfTheDelivery",
                "theSameDeliveryHasTheSameResult"),
        ANSWERS_GARBAGE("garbageIsRejected"),
        THROWS_ON_SIGNED_GARBAGE("signedGarbageIsNeverAnException"),
        ACCEPTS_WHAT_IS_NOT_SIGNED("anUnsignedDeliveryIsRejected", "garbageIsRejected"),
        ACCEPTS_ANY_SIGNATURE("anotherOnesSignatureIsRejected", "aChangedBodyIsRejected"),
        SIGNS_THE_TRIMMED_TEXT("aChangedBodyIsRejected"),
        SIGNS_NO_TIME("aStaleOrFutureDeliveryIsRejected"),
        ACCEPTS_THE_FUTURE("aStaleOrFutureDeliveryIsRejected"),
        QUOTES_THE_BODY("theReasonOfARejectionHoldsNothingOfTheDelivery"),
        QUOTES_THE_SIGNATURE("theReasonOfARejectionHoldsNothingOfTheDelivery"),
        TAKES_THE_ID_FROM_A_HEADER("everyCopyOfAnOccurrenceHasTheSameIds"),
        ONE_ID_FOR_ALL("occurrencesHaveDifferentIds"),
        AN_ID_IN_CYRILLIC("idsArePrintableAscii"),
        WRITES_THE_JSON_ANEW("theMessageIsKeptUnchanged");

        private final String breaks;

        Flaws(String... breaks) {
            this.breaks = String.join(" ", breaks);
        }

        @Override
        public String breaks() {
            return breaks;
        }
    }

    @RegisterExtension
    final Flawed flawed = new Flawed();

    private final AtomicInteger counted = new AtomicInteger();

    @Override
    public EventSource source() {
        return new Source();
    }

    @Override
    public List<String> messages() {
        return List.of("{\"event\": \"door.opened\", \"n\": 1}", "{\"event\": \"door.closed\", \"n\": 2}");
    }

    @Override
    public Delivery signed(byte[] body, Instant at) {
        return delivery(body, at, signature(body, at, "the secret"));
    }

    @Override
    public Delivery forged(byte[] body, Instant at) {
        return delivery(body, at, signature(body, at, "a guess"));
    }

    private static Delivery delivery(byte[] body, Instant at, String signature) {
        var headers = Map.of(
                "X-Signature",
                List.of(signature),
                "X-Time",
                List.of(Long.toString(at.getEpochSecond())),
                "X-Request",
                List.of(UUID.randomUUID().toString()));
        return Delivery.of("POST", URI.create("https://host.example/doors/event"), headers, body, at);
    }

    private static String signature(byte[] body, Instant at, String secret) {
        return UUID.nameUUIDFromBytes((secret + at.getEpochSecond() + Arrays.hashCode(body)).getBytes(UTF_8))
                .toString();
    }

    private final class Source implements EventSource {
        private volatile byte[] buffer = {};

        @Override
        public String name() {
            return flawed.has(Flaws.A_NAME_IN_CAPITALS) ? "Event" : "event";
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            var signature = delivery.header("X-Signature");
            if (signature.isEmpty() && !flawed.has(Flaws.ACCEPTS_WHAT_IS_NOT_SIGNED)) {
                return unsigned(delivery);
            }
            if (!fresh(delivery)) {
                return DeliveryResult.rejected(401, "too old, or too new");
            }
            if (signature.isPresent() && !genuine(delivery, signature.get())) {
                return DeliveryResult.rejected(
                        401,
                        "the signature is wrong" + (flawed.has(Flaws.QUOTES_THE_SIGNATURE) ? signature.get() : ""));
            }
            return read(delivery);
        }

        private DeliveryResult unsigned(Delivery delivery) {
            if (flawed.has(Flaws.THROWS_WITHOUT_A_SIGNATURE)) {
                throw new IllegalArgumentException("no signature");
            }
            if (flawed.has(Flaws.ANSWERS_GARBAGE) && delivery.body().length == 0) {
                return DeliveryResult.answered("{}");
            }
            return DeliveryResult.rejected(
                    401, "not signed" + (flawed.has(Flaws.QUOTES_THE_BODY) ? ": " + delivery.text() : ""));
        }

        private boolean fresh(Delivery delivery) {
            if (flawed.has(Flaws.LOOKS_AT_THE_CLOCK)) {
                return delivery.receivedAt().isAfter(Instant.now().minus(Duration.ofDays(3650)));
            }
            var signedAt = delivery.header("X-Time").map(Long::parseLong).orElse(0L);
            var age = Duration.between(Instant.ofEpochSecond(signedAt), delivery.receivedAt());
            return flawed.has(Flaws.SIGNS_NO_TIME)
                    || (flawed.has(Flaws.ACCEPTS_WHAT_IS_NOT_SIGNED) && signedAt == 0)
                    || (flawed.has(Flaws.ACCEPTS_THE_FUTURE) && age.isNegative())
                    || age.abs().toMinutes() < 5;
        }

        private boolean genuine(Delivery delivery, String signature) {
            var at = Instant.ofEpochSecond(
                    Long.parseLong(delivery.header("X-Time").orElse("0")));
            var body = flawed.has(Flaws.SIGNS_THE_TRIMMED_TEXT)
                    ? delivery.text().strip().getBytes(UTF_8)
                    : delivery.body();
            return flawed.has(Flaws.ACCEPTS_ANY_SIGNATURE)
                    || signature.equals(signature(body, at, "the secret"))
                    || signature.equals(signature(delivery.body(), at, "the secret"));
        }

        private DeliveryResult read(Delivery delivery) {
            var text = delivery.text();
            if (flawed.has(Flaws.SHARES_A_BUFFER)) {
                buffer = delivery.body();
                LockSupport.parkNanos(50_000);
                text = new String(buffer, UTF_8);
            }
            try {
                var type = Json.parseObject(text).path("event").asString("");
                return DeliveryResult.accepted(Event.of(
                        id(delivery, text),
                        type,
                        Subject.of("doors", ""),
                        Instant.EPOCH,
                        flawed.has(Flaws.WRITES_THE_JSON_ANEW)
                                ? Json.parseObject(text).toString()
                                : text));
            } catch (IllegalArgumentException garbage) {
                if (flawed.has(Flaws.THROWS_ON_SIGNED_GARBAGE)) {
                    throw garbage;
                }
                return DeliveryResult.rejected(400, "not an object");
            }
        }

        private String id(Delivery delivery, String text) {
            if (flawed.has(Flaws.TAKES_THE_ID_FROM_A_HEADER)) {
                return delivery.header("X-Request").orElse("none") + text.hashCode();
            }
            if (flawed.has(Flaws.COUNTS_DELIVERIES)) {
                return "number " + counted.incrementAndGet();
            }
            var id = flawed.has(Flaws.ONE_ID_FOR_ALL) ? "door" : "door-" + text.hashCode();
            return flawed.has(Flaws.AN_ID_IN_CYRILLIC) ? "дверь-" + id : id;
        }
    }
}
