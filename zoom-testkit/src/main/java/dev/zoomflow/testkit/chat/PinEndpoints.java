package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Messages that stay at the top of a channel. */
final class PinEndpoints implements Family {
    private final Messages messages;
    private final Channels channels;
    private final Pages pages;

    PinEndpoints(Messages messages, Channels channels, Pages pages) {
        this.messages = messages;
        this.channels = channels;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("PATCH /v2/chat/channel/message/events", this::pin)
                .on("GET /v2/chat/channels/{channelId}/pinned", this::list);
    }

    private Answer pin(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        boolean pinned = JsonBody.oneOf(body, "method", Set.of("pin", "unpin")).equals("pin");
        Conversation.InChannel where =
                new Conversation.InChannel(channels.find(caller.user(), JsonBody.text(body, "channel_id")));
        messages.pin(caller.user(), where, messages.find(where, JsonBody.text(body, "message_id")), pinned);
        return Answer.empty(204);
    }

    private Answer list(Caller caller, Request request) {
        ChatChannel channel = channels.find(caller.user(), request.variable("channelId"));
        Channels.mustBeIn(caller.user(), channel);
        List<ObjectNode> rows = messages.pinned(new Conversation.InChannel(channel)).stream()
                .map(Message::json)
                .toList();
        return Answer.json(200, pages.brief(request, "messages", rows).put("channel_id", channel.id()));
    }
}
