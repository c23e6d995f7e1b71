package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** How long the messages of a channel are kept; its own period or the account's. */
final class RetentionEndpoints implements Family {
    private static final String RETENTION = "/v2/chat/channels/{channelId}/retention";
    private static final String CUSTOM = "enable_custom_retention";
    private static final String PERIOD = "retention_period";

    private final Map<String, String> periods = new ConcurrentHashMap<>();
    private final Channels channels;

    RetentionEndpoints(Channels channels) {
        this.channels = channels;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + RETENTION, this::show).on("PATCH " + RETENTION, this::change);
    }

    private Answer show(Caller caller, Request request) {
        String channel = channel(caller, request).id();
        ObjectNode json = Json.object().put("channel_id", channel);
        json.putObject("cloud_retention")
                .put(CUSTOM, periods.containsKey(channel))
                .put(PERIOD, periods.getOrDefault(channel, ""));
        return Answer.json(200, json);
    }

    private Answer change(Caller caller, Request request) {
        String channel = channel(caller, request).id();
        ObjectNode body = JsonBody.of(request);
        if (body.at("/cloud_retention/" + CUSTOM).asBoolean(false)) {
            periods.put(channel, JsonBody.text(body, "cloud_retention." + PERIOD));
        } else {
            JsonBody.text(body, "cloud_retention." + CUSTOM);
            periods.remove(channel);
        }
        return Answer.empty(204);
    }

    private ChatChannel channel(Caller caller, Request request) {
        return channels.find(caller.user(), request.variable("channelId"));
    }
}
