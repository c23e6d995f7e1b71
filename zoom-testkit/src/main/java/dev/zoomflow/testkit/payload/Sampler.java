package dev.zoomflow.testkit.payload;

import dev.zoomflow.testkit.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies of every event in the catalogue. Thread-safe. */
public final class Sampler {
    private final EventCatalogue catalogue = EventCatalogue.standard();

    /** All names, in order. */
    public List<String> names() {
        return catalogue.all().stream().map(EventShape::name).toList();
    }

    /** One of these scopes lets an app receive the event; none says that they are not known. */
    public List<String> scopes(String event) {
        return shape(event).scopes();
    }

    /** The paths of its members; {@code []} after a name says that it is a list. */
    public List<String> members(String event, boolean onlyRequired) {
        return shape(event).paths(onlyRequired);
    }

    /** Compact, as {@code JSON.stringify} writes it. */
    public String body(String event, World world, Choice choice, Overrides overrides) {
        ObjectNode message = new SampleWriter(shape(event), world, choice).message();
        overrides.applyTo(message);
        return Json.write(message);
    }

    private EventShape shape(String event) {
        return catalogue.find(event).orElseThrow(() -> new IllegalArgumentException(UnknownEvent.named(event, "")));
    }
}
