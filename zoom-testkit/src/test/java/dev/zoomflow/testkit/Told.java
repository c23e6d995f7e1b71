package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.payload.EventCheck;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a simulator has told the world since this began to listen. Each event must be as the catalogue says. */
final class Told {
    private final ZoomSimulator zoom;
    private final Subscription subscription;

    Told(ZoomSimulator zoom) {
        this(zoom, URI.create("http://127.0.0.1:9/nobody"));
    }

    /** For who lets much time go by: an endpoint that answers is not switched off. */
    Told(ZoomSimulator zoom, Receiver app) {
        this(zoom, app.uri());
    }

    private Told(ZoomSimulator zoom, URI endpoint) {
        this.zoom = zoom;
        this.subscription = zoom.webhooks().subscribeUnvalidated(zoom.app(), endpoint);
    }

    List<JsonNode> all() {
        List<String> bodies = zoom.webhooks().deliveries().stream()
                .filter(delivery -> delivery.subscription().id().equals(subscription.id()))
                .filter(delivery -> !delivery.event().equals("endpoint.url_validation"))
                .map(Delivery::body)
                .toList();
        assertThat(bodies)
                .allSatisfy(body -> assertThat(EventCheck.misfits(body)).isEmpty());
        return bodies.stream().map(Client::json).toList();
    }

    List<String> names() {
        return Api.texts(all(), "event");
    }

    /** Those that begin so. */
    List<String> names(String prefix) {
        return names().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** The payload of the last one of this name. */
    JsonNode last(String event) {
        return message(event).path("payload");
    }

    JsonNode object(String event) {
        return last(event).path("object");
    }

    /** The last one of this name as a whole. */
    JsonNode message(String event) {
        return all().stream()
                .filter(json -> json.path("event").asString("").equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("nobody was told " + event + ", but " + names()));
    }
}
