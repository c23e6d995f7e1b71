package dev.zoomflow.testkit;

import dev.zoomflow.testkit.rest.NearestOperation;
import dev.zoomflow.testkit.webhook.EventName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to a simulator, for people to read. */
final class Story {
    private static final int MOST_LINES = 40;
    private static final int LONGEST_BODY = 200;
    private static final int FIRST_ERROR = 400;
    private static final int TOO_MANY = 429;

    private final ZoomSimulator zoom;
    private final Leftovers leftovers;
    private final List<String> lines = new ArrayList<>();

    Story(ZoomSimulator zoom, Leftovers leftovers) {
        this.zoom = zoom;
        this.leftovers = leftovers;
    }

    String of(String test) {
        lines.add("Zoom simulator at " + zoom.baseUri() + " during " + test);
        part("requests", zoom.requests(), Story::request);
        part("deliveries", zoom.webhooks().deliveries(), Delivery::toString);
        partIfAny("events that went to nobody", undelivered());
        partIfAny(
                "events that a subscription wanted and did not get",
                zoom.webhooks().withheld());
        partIfAny("WebSockets", zoom.webSockets().connections());
        part("faults that too few requests met", leftovers.unusedFaults(), fault -> fault);
        partIfAny("disturbances that no event met", leftovers.unmetDisturbances());
        partIfAny("without an answer", leftovers.unanswered());
        partIfAny("WebSockets still open", leftovers.openWebSockets());
        return String.join(System.lineSeparator(), lines);
    }

    /** Names of events that are in no delivery, with how often they happened. */
    private List<String> undelivered() {
        Set<String> delivered =
                zoom.webhooks().deliveries().stream().map(Delivery::event).collect(Collectors.toSet());
        Map<String, Long> times = zoom.webhooks().sent().stream()
                .map(EventName::of)
                .filter(event -> !delivered.contains(event))
                .collect(Collectors.groupingBy(event -> event, LinkedHashMap::new, Collectors.counting()));
        String why = zoom.webhooks().subscriptions().isEmpty() ? "; there is no subscription" : "";
        return times.entrySet().stream()
                .map(event ->
                        event.getKey() + ", " + event.getValue() + (event.getValue() == 1 ? " time" : " times") + why)
                .toList();
    }

    private void partIfAny(String name, List<?> items) {
        if (!items.isEmpty()) {
            part(name, items, Object::toString);
        }
    }

    private <T> void part(String name, List<T> items, Function<T, String> line) {
        lines.add("  " + name + ":" + (items.isEmpty() ? " none" : ""));
        int skipped = Math.max(0, items.size() - MOST_LINES);
        if (skipped > 0) {
            lines.add("    (" + skipped + " before these)");
        }
        items.stream()
                .skip(skipped)
                .forEach(item -> line.apply(item).lines().forEach(text -> lines.add("    " + text)));
    }

    private static String request(Exchange exchange) {
        Optional<String> body = exchange.answer()
                .filter(answer -> answer.status() >= FIRST_ERROR)
                .map(answer -> " " + shortened(answer.body()));
        return exchange + matched(exchange) + limit(exchange) + body.orElse("") + nearest(exchange);
    }

    /** Which of an account's limits refused it. */
    private static String limit(Exchange exchange) {
        return exchange.answer()
                .filter(answer -> answer.status() == TOO_MANY)
                .map(Exchange.Answer::headers)
                .filter(headers -> headers.containsKey("X-RateLimit-Category"))
                .map(headers -> " (" + headers.get("X-RateLimit-Category") + ", " + headers.get("X-RateLimit-Type")
                        + " " + headers.get("X-RateLimit-Limit") + ")")
                .orElse("");
    }

    private static String matched(Exchange exchange) {
        return exchange.operation()
                .filter(operation -> !operation.equals(
                        exchange.method() + " " + exchange.request().path()))
                .map(operation -> " [" + operation + "]")
                .orElse("");
    }

    private static String nearest(Exchange exchange) {
        boolean unknown = exchange.operation().isEmpty() && exchange.fault().isEmpty();
        return unknown
                ? NearestOperation.to(exchange.method(), exchange.request().path())
                        .map(name -> "\n  Zoom has no such operation; the nearest is " + name)
                        .orElse("")
                : "";
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_BODY ? line : line.substring(0, LONGEST_BODY) + "…";
    }
}
