package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The calls that are over, the newest first. Thread-safe. */
final class CallHistory {
    private final Map<String, CallRow> rows = new LinkedHashMap<>();
    private final News news;

    CallHistory(News news) {
        this.news = news;
    }

    synchronized void add(CallRow row) {
        rows.put(row.id(), row);
    }

    synchronized List<CallRow> of(String accountId) {
        List<CallRow> newest = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.user().accountId().equals(accountId))
                .forEach(row -> newest.add(0, row));
        return newest;
    }

    /**
     * @throws ApiError when the account has none of this id
     */
    synchronized CallRow find(String accountId, String id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.user().accountId().equals(accountId))
                .orElseThrow(() -> new ApiError(404, 404, "Call log does not exist: " + id + "."));
    }

    synchronized void note(CallRow row, String clientCode) {
        rows.put(row.id(), row.noted(clientCode));
    }

    /** {@code phone.call_history_deleted} */
    synchronized void delete(CallRow row) {
        rows.remove(row.id());
        ObjectNode object = Json.object().put("user_id", row.user().id()).put("move_to_trash", true);
        object.put("execute_time", ZoomTime.utc(news.now())).put("delete_all", false);
        object.putArray("call_log_ids").add(row.id());
        news.tell("phone.call_history_deleted", row.user().accountId(), object);
    }
}
