package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Remembers what was told, for the reports about it, and passes it on. Thread-safe; the oldest are forgotten. */
public final class Chronicle implements Sender {
    private static final int MOST = 10_000;
    private static final Set<String> FAMILIES = Set.of("user", "meeting", "webinar", "recording");

    private final Deque<Told> told = new ArrayDeque<>();
    private final Sender next;

    private record Told(String event, String body) {}

    /** One message, read. */
    record Entry(String event, Instant at, ObjectNode payload) {
        /** A text in its object, or nothing. */
        String text(String path) {
            return payload.at("/object/" + path).asString("");
        }

        String operator() {
            return payload.path("operator").asString("");
        }
    }

    public Chronicle(Sender next) {
        this.next = next;
    }

    @Override
    public void send(String event, String body) {
        if (FAMILIES.contains(event.substring(0, Math.max(0, event.indexOf('.'))))) {
            remember(new Told(event, body));
        }
        next.send(event, body);
    }

    private synchronized void remember(Told one) {
        told.addLast(one);
        if (told.size() > MOST) {
            told.removeFirst();
        }
    }

    /** What this account was told of these events, oldest first. */
    List<Entry> of(String accountId, Predicate<String> events) {
        return snapshot().stream()
                .filter(one -> events.test(one.event()))
                .map(Chronicle::entry)
                .filter(entry -> entry.payload().path("account_id").asString("").equals(accountId))
                .toList();
    }

    private synchronized List<Told> snapshot() {
        return List.copyOf(told);
    }

    private static Entry entry(Told one) {
        JsonNode message = Json.parse(one.body());
        Instant at = Instant.ofEpochMilli(message.path("event_ts").asLong(0));
        return new Entry(one.event(), at, message.path("payload").asObject());
    }
}
