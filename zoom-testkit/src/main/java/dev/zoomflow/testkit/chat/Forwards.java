package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /v2/chat/forwarded_message/{id}}: the messages that people passed on, as they were then. Thread-safe. */
final class Forwards implements Family {
    static final String ID = "forward_id";

    private final Map<String, Message> forwarded = new ConcurrentHashMap<>();

    /** The message that names it, with its text. */
    Draft draft(Message message) {
        String id = Identifiers.id();
        forwarded.put(id, message);
        return new Draft(message.text(), Json.object().put(ID, id), message.files(), Optional.empty());
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/chat/forwarded_message/{forwardId}", this::show);
    }

    private Answer show(Caller caller, Request request) {
        String id = request.variable("forwardId");
        Message message = Optional.ofNullable(forwarded.get(id))
                .filter(known -> known.sender().accountId().equals(caller.user().accountId()))
                .orElseThrow(() -> new ApiError(404, 404, "Forwarded message does not exist: " + id + "."));
        String type = message.files().isEmpty() ? "plain_text_message" : "file_and_text";
        return Answer.json(200, message.json().put(ID, id).put("message_type", type));
    }
}
