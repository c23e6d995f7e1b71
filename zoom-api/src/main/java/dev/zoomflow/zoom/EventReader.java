package dev.zoomflow.zoom;

import dev.zoomflow.api.event.Event;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as records: their components are the members of {@code payload.object}, {@code payload} and the message,
 * side by side, and {@code occurredAt}.
 */
final class EventReader<R> implements Function<Event, R> {
    private final Class<R> type;
    private volatile @Nullable RecordReader<R> reader;

    EventReader(Class<R> type) {
        this.type = type;
    }

    /** Takes the record apart now instead of with the first event. */
    EventReader<R> checked() {
        reader = RecordReader.of(type);
        return this;
    }

    @Override
    public R apply(Event event) {
        var message = JsonReader.read(event.json());
        var payload = member(message, "payload");
        var occurredAt = new Json.Members(
                Map.of("occurred_at", new Json.Text(event.occurredAt().toString())), "");
        var layers = Layers.of(event.json(), occurredAt, member(payload, "object"), payload, message);
        return reader().read(layers, Place.in(event.type()));
    }

    /** Two threads may both make it; they make the same. */
    private RecordReader<R> reader() {
        var known = reader;
        if (known == null) {
            known = RecordReader.of(type);
            reader = known;
        }
        return known;
    }

    private static Json member(Json json, String name) {
        var nothing = new Json.Nothing();
        return json instanceof Json.Members object ? object.members().getOrDefault(name, nothing) : nothing;
    }
}
