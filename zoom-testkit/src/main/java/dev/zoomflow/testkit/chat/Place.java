package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads off a call which conversation is meant: {@code to_channel} or {@code to_contact}. */
final class Place {
    private final Channels channels;

    Place(Channels channels) {
        this.channels = channels;
    }

    Conversation asked(Caller caller, User self, Request request) {
        ObjectNode query = Json.object();
        request.queryParameters().values().forEach((name, values) -> query.put(name, values.get(0)));
        return asked(caller, self, query);
    }

    /**
     * @throws ApiError when neither is named, or there is none of the name
     */
    Conversation asked(Caller caller, User self, JsonNode body) {
        String channel = body.path("to_channel").asString("");
        if (!channel.isEmpty()) {
            ChatChannel found = channels.find(self, channel);
            Channels.mustBeIn(self, found);
            return new Conversation.InChannel(found);
        }
        String contact = body.path("to_contact").asString("");
        if (contact.isEmpty()) {
            throw ApiError.invalidField("to_contact", "Missing field.");
        }
        User found = caller.directory()
                .user(contact)
                .filter(user -> user.accountId().equals(self.accountId()))
                .orElseThrow(() -> ApiError.noSuchUser(contact));
        return new Conversation.WithContact(self, found);
    }
}
