package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoint;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps a copy of a user's calls up to date: {@code FSync} begins with the newest, {@code ISync} goes on with those that
 * came since, {@code BSync} with older ones.
 */
final class SyncEndpoints implements Family {
    private static final Set<String> TYPES = Set.of("FSync", "ISync", "BSync");
    private static final int USUAL = 10;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final CallHistory history;

    SyncEndpoints(CallHistory history) {
        this.history = history;
    }

    /** The ids of the rows that somebody has, the newest first. */
    private record Copy(String user, List<String> ids) {}

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/phone/users/{userId}/call_history/sync", synchronizing(CallRow::json))
                .on("GET /v2/phone/users/{userId}/call_logs/sync", synchronizing(CallRow::older));
    }

    private Endpoint synchronizing(Function<CallRow, ObjectNode> form) {
        return (caller, request) -> sync(caller, request, form);
    }

    private Answer sync(Caller caller, Request request, Function<CallRow, ObjectNode> form) {
        String user = caller.find(request.variable("userId")).id();
        Parameters query = request.queryParameters();
        String type = query.filled("sync_type").filter(TYPES::contains).orElseThrow(() -> invalid("sync_type"));
        List<CallRow> rows = history.of(caller.user().accountId()).stream()
                .filter(row -> row.user().id().equals(user))
                .toList();
        Copy copy = type.equals("FSync") ? new Copy(user, List.of()) : known(query, user);
        List<CallRow> found = found(type, copy, rows, count(query));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("call_logs");
        found.forEach(row -> list.add(form.apply(row)));
        return Answer.json(200, json.put("sync_token", token(copy, type, found)));
    }

    private Copy known(Parameters query, String user) {
        return query.filled("sync_token")
                .map(copies::get)
                .filter(copy -> copy.user().equals(user))
                .orElseThrow(() -> invalid("sync_token"));
    }

    private static int count(Parameters query) {
        try {
            return query.filled("count")
                    .map(Integer::parseInt)
                    .filter(count -> count > 0)
                    .orElse(USUAL);
        } catch (NumberFormatException malformed) {
            throw invalid("count");
        }
    }

    private static ApiError invalid(String field) {
        return ApiError.invalidField(field, "Invalid field.");
    }

    private static List<CallRow> found(String type, Copy copy, List<CallRow> rows, int count) {
        if (copy.ids().isEmpty()) {
            return rows.stream().limit(count).toList();
        }
        Stream<CallRow> asked = type.equals("ISync")
                ? rows.stream().takeWhile(row -> !copy.ids().contains(row.id()))
                : rows.stream()
                        .dropWhile(row ->
                                !row.id().equals(copy.ids().get(copy.ids().size() - 1)))
                        .skip(1);
        return asked.limit(count).toList();
    }

    private String token(Copy copy, String type, List<CallRow> found) {
        Stream<String> more = found.stream().map(CallRow::id);
        Stream<String> had = copy.ids().stream();
        List<String> ids = type.equals("BSync")
                ? Stream.concat(had, more).toList()
                : Stream.concat(more, had).toList();
        String token = Identifiers.urlSafe(24);
        copies.put(token, new Copy(copy.user(), ids));
        return token;
    }
}
