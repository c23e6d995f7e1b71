package dev.zoomflow.testkit.control;

import static dev.zoomflow.testkit.control.Shape.flag;
import static dev.zoomflow.testkit.control.Shape.list;
import static dev.zoomflow.testkit.control.Shape.object;
import static dev.zoomflow.testkit.control.Shape.text;
import static dev.zoomflow.testkit.control.Shape.time;

import dev.zoomflow.testkit.SocketConnection;
import dev.zoomflow.testkit.SocketFrame;
import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** WebSockets as JSON. */
final class Sockets {
    private static final Shape FRAME = object().with("at", time("by the simulator's clock"))
            .with("from_client", flag("whether the client sent it"))
            .with("text", text(""))
            .named("Frame");

    static final Shape SOCKET = object().with("subscription_id", text(""))
            .with("opened_at", time("by the simulator's clock"))
            .perhaps("end", text("why it is closed; missing while it is open"))
            .with("frames", list(FRAME))
            .named("WebSocket");

    private Sockets() {}

    static ObjectNode view(SocketConnection socket) {
        ObjectNode json = Json.object().put("subscription_id", socket.subscriptionId());
        json.put("opened_at", socket.openedAt().toString());
        socket.end().ifPresent(end -> json.put("end", end));
        ArrayNode frames = json.putArray("frames");
        socket.frames().forEach(frame -> frames.add(frame(frame)));
        return json;
    }

    private static ObjectNode frame(SocketFrame frame) {
        ObjectNode json = Json.object().put("at", frame.at().toString());
        return json.put("from_client", frame.fromClient()).put("text", frame.text());
    }
}
