package dev.zoomflow.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One event on its way to one subscription, with what happened to it so far.
 *
 * @param requestId the {@code x-zm-request-id}; the same over all attempts
 * @param subscription as it was when the event was sent
 * @param body the bytes of every attempt, as text
 * @param nextRetryDue when it is tried again, by the simulator's clock
 */
public record Delivery(
        String requestId,
        Subscription subscription,
        String event,
        String body,
        List<Attempt> attempts,
        Optional<Instant> nextRetryDue) {
    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /**
     * @param at by the simulator's clock
     * @param headers as sent, names in lower case
     * @param status empty where there was no answer in time, and where a WebSocket has none
     * @param answerHeaders names in lower case; empty where there was no answer
     * @param answer the body of the answer, or why there was none
     * @param pushed whether it went out over a WebSocket
     */
    public record Attempt(
            Instant at,
            Map<String, String> headers,
            Optional<Integer> status,
            Map<String, String> answerHeaders,
            String answer,
            Duration took,
            boolean pushed) {
        public Attempt {
            headers = Map.copyOf(headers);
            answerHeaders = Map.copyOf(answerHeaders);
        }

        /** A request. */
        public Attempt(
                Instant at,
                Map<String, String> headers,
                Optional<Integer> status,
                Map<String, String> answerHeaders,
                String answer,
                Duration took) {
            this(at, headers, status, answerHeaders, answer, took, false);
        }

        /** A frame that went out; nobody answers to it. */
        public static Attempt pushed(Instant at, Duration took) {
            return new Attempt(at, Map.of(), Optional.empty(), Map.of(), "sent over the WebSocket", took, true);
        }

        /** A frame that could not go out; the event is lost to its subscription. */
        public static Attempt lost(Instant at, String why, Duration took) {
            return new Attempt(at, Map.of(), Optional.empty(), Map.of(), "lost: " + why, took, false);
        }

        /** Whether it was answered with 2xx or went out over a WebSocket. */
        public boolean succeeded() {
            return pushed || status.filter(code -> code >= 200 && code < 300).isPresent();
        }

        @Override
        public String toString() {
            return status.map(code -> code + " " + answer).orElse(answer).strip() + " (" + took.toMillis() + " ms)";
        }
    }

    /** Whether an attempt was answered with 2xx, or went out over a WebSocket. */
    public boolean delivered() {
        return attempts.stream().anyMatch(Attempt::succeeded);
    }

    /** This delivery with one more attempt. */
    public Delivery after(Attempt attempt, Optional<Instant> next) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Delivery(requestId, subscription, event, body, more, next);
    }

    /** This delivery when nothing more is tried. */
    public Delivery abandoned() {
        return new Delivery(requestId, subscription, event, body, attempts, Optional.empty());
    }

    @Override
    public String toString() {
        String retry = nextRetryDue.map(due -> ", next try at " + due).orElse("");
        return event + " to " + subscription.endpoint() + ": " + attempts + retry;
    }
}
