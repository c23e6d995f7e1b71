package dev.zoomflow.testkit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the simulator sent to a receiver that subscribed every event. */
final class Sent {
    private final ZoomSimulator zoom;

    private Sent(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    static Sent to(Receiver app, ZoomSimulator zoom) {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        return new Sent(zoom);
    }

    /** The names in order, without the validation at the beginning. */
    List<String> events() {
        zoom.webhooks().settle();
        return zoom.webhooks().deliveries().stream()
                .skip(1)
                .map(Delivery::event)
                .toList();
    }

    /** As {@link #events()} of those that begin so. */
    List<String> events(String prefix) {
        return events().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** The first of this name. */
    JsonNode event(String name) {
        zoom.webhooks().settle();
        return zoom.webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().equals(name))
                .map(delivery -> Client.json(delivery.body()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + events()));
    }

    JsonNode object(String name) {
        return event(name).at("/payload/object");
    }
}
