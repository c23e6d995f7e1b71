package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What is there and what happened. */
final class Observations {
    private final ZoomSimulator zoom;

    Observations(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.get("/world", "All there is, secrets included").answers(200, Shapes.WORLD),
                request -> Answer.json(200, world()));
        api.on(
                Call.get("/requests", "Every request to Zoom so far, oldest first")
                        .answers(200, Shape.list(Shapes.EXCHANGE)),
                request -> Answer.json(200, Views.array(zoom.requests(), Views::exchange)));
        api.on(
                Call.get("/deliveries", "Every delivery so far with its attempts, oldest first")
                        .answers(200, Shape.list(Shapes.DELIVERY)),
                request -> Answer.json(200, Views.array(zoom.webhooks().deliveries(), Views::delivery)));
        api.on(
                Call.get("/websockets", "The newest WebSockets with what went over them, closed ones too, oldest first")
                        .answers(200, Shape.list(Sockets.SOCKET)),
                request -> Answer.json(200, Views.array(zoom.webSockets().connections(), Sockets::view)));
    }

    private ObjectNode world() {
        ObjectNode world = Json.object();
        world.put("base_uri", zoom.baseUri().toString());
        world.put("now", zoom.clock().instant().toString());
        world.set("users", Views.array(zoom.users(), Views::user));
        world.set("apps", Views.array(zoom.apps(), Views::app));
        world.set("subscriptions", Views.array(zoom.webhooks().subscriptions(), Views::subscription));
        world.set("meetings", Views.array(zoom.meetings().all(), Views::meeting));
        world.set("webinars", Views.array(zoom.webinars().all(), Views::webinar));
        return world;
    }
}
