package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Optional;

/** {@code /v2/im/users/me/chat/messages}: writes to a contact, as it was done before there were channels. */
final class OldMessageEndpoint implements Family {
    private final Messages messages;
    private final Place place;

    OldMessageEndpoint(Messages messages, Channels channels) {
        this.messages = messages;
        this.place = new Place(channels);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("POST /v2/im/users/me/chat/messages", this::write);
    }

    private Answer write(Caller caller, Request request) {
        String contact = request.queryParameters()
                .filled("chat_user")
                .orElseThrow(() -> ApiError.invalidField("chat_user", "Missing field."));
        Draft draft = Draft.plain(JsonBody.text(JsonBody.of(request), "message"), Optional.empty());
        Conversation where = place.asked(caller, caller.user(), Json.object().put("to_contact", contact));
        Message written = messages.write(caller.user(), where, draft);
        return Answer.json(201, Json.object().put("id", written.id()));
    }
}
