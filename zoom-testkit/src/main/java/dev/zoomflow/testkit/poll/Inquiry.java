package dev.zoomflow.testkit.poll;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question and what was answered to it.
 *
 * @param email of who answered the poll or asked the question; empty for guests
 * @param poll id of the poll it was in; empty for what the audience asked
 */
record Inquiry(String name, String email, String question, String answer, Instant at, String poll) {
    boolean isPoll() {
        return !poll.isEmpty();
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("question", question).put("answer", answer);
        return isPoll() ? json.put("polling_id", poll).put("date_time", ZoomTime.utc(at)) : json;
    }
}
