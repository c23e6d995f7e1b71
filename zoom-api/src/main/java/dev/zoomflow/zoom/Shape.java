package dev.zoomflow.zoom;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a record's component takes from a member. */
interface Shape {
    /** @throws dev.zoomflow.api.ConnectionException {@code PROTOCOL} if the component must have it and cannot */
    Object read(Optional<Json> member, Place place);

    static Shape scalar(Scalars.Scalar scalar) {
        return (member, place) -> {
            var json = member.orElseThrow(place::missing);
            return scalar.from(json).orElseThrow(() -> place.misfit(json, scalar.kind()));
        };
    }

    /** Blank, or of another kind, is as good as missing: nobody's event fails by a member they may not even read. */
    static Shape optionalScalar(Scalars.Scalar scalar) {
        return (member, place) -> member.filter(
                        json -> !(json instanceof Json.Text text && text.value().isBlank()))
                .flatMap(scalar::from);
    }

    static Shape object(RecordReader<?> reader) {
        return (member, place) -> {
            var json = member.orElseThrow(place::missing);
            if (json instanceof Json.Members object) {
                return reader.read(Layers.of(object), place);
            }
            throw place.misfit(json, "an object");
        };
    }

    static Shape optionalObject(RecordReader<?> reader) {
        return (member, place) -> member.filter(Json.Members.class::isInstance)
                .map(object -> reader.read(Layers.of((Json.Members) object), place));
    }

    /** No list is an empty list. */
    static Shape list(Shape element) {
        return (member, place) -> {
            var json = member.orElse(new Json.Items(List.of()));
            if (json instanceof Json.Items list) {
                return IntStream.range(0, list.items().size())
                        .mapToObj(i -> element.read(Optional.of(list.items().get(i)), place.item(i)))
                        .toList();
            }
            throw place.misfit(json, "a list");
        };
    }
}
