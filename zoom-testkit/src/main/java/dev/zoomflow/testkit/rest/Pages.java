package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cuts lists into pages; a page's token lives 15 minutes and belongs to the query that got it. Thread-safe. */
public final class Pages {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int LARGEST = 300;
    private static final int USUAL = 30;
    /** Beyond every list, and times the largest page no more than an int. */
    private static final int FARTHEST = 1_000_000;

    private final InstantSource clock;
    private final int largest;
    private final Map<String, Position> positions;

    private record Position(String path, Map<String, List<String>> query, int offset, Instant expiresAt) {}

    public Pages(InstantSource clock) {
        this(clock, LARGEST, new ConcurrentHashMap<>());
    }

    private Pages(InstantSource clock, int largest, Map<String, Position> positions) {
        this.clock = clock;
        this.largest = largest;
        this.positions = positions;
    }

    /** The same for lists whose pages are smaller than most. */
    public Pages upTo(int items) {
        return new Pages(clock, items, positions);
    }

    /** With the numbers of pages and records, by which older lists are asked for, too; a token decides where both are given. */
    public ObjectNode page(Request request, String name, List<ObjectNode> items) {
        Parameters query = request.queryParameters();
        int size = size(query);
        int offset = query.filled("next_page_token")
                .map(token -> offset(token, request))
                .orElseGet(() -> (number(query, "page_number", 1) - 1) * size);
        int end = Math.min(offset + size, items.size());
        String next = end < items.size() ? token(request, end) : "";
        ObjectNode json = Json.object();
        json.put("next_page_token", next).put("page_count", (items.size() + size - 1) / size);
        json.put("page_number", offset / size + 1).put("page_size", size).put("total_records", items.size());
        ArrayNode list = json.putArray(name);
        items.subList(Math.min(offset, end), end).forEach(list::add);
        return json;
    }

    /** With the next page's token and the page's size alone, as newer lists have it. */
    public ObjectNode brief(Request request, String name, List<ObjectNode> items) {
        ObjectNode page = page(request, name, items);
        return page.remove(List.of("page_count", "page_number", "total_records"));
    }

    private int size(Parameters query) {
        return Math.min(number(query, "page_size", USUAL), largest);
    }

    private static int number(Parameters query, String name, int usual) {
        try {
            return query.filled(name)
                    .map(Integer::parseInt)
                    .filter(number -> number > 0)
                    .map(number -> Math.min(number, FARTHEST))
                    .orElse(usual);
        } catch (NumberFormatException malformed) {
            throw ApiError.invalid("Invalid field: " + name + ".");
        }
    }

    private String token(Request request, int offset) {
        String token = Identifiers.urlSafe(24);
        Instant expiry = clock.instant().plus(LIFE);
        positions.put(token, new Position(request.path(), otherParameters(request), offset, expiry));
        return token;
    }

    private int offset(String token, Request request) {
        Position position = positions.get(token);
        if (position == null
                || !clock.instant().isBefore(position.expiresAt())
                || !position.path().equals(request.path())
                || !position.query().equals(otherParameters(request))) {
            throw ApiError.invalid("The next page token is invalid or expired.");
        }
        return position.offset();
    }

    private static Map<String, List<String>> otherParameters(Request request) {
        Map<String, List<String>> others =
                new LinkedHashMap<>(request.queryParameters().values());
        others.remove("next_page_token");
        return others;
    }
}
