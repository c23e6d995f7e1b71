package dev.zoomflow.zoom;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads records of one class; a component {@code json} is given the text itself. The class is known to its reader alone: no
 * cache keeps a caller's class loader alive.
 */
final class RecordReader<R> {
    private record Part(String member, String plainName, Shape shape) {}

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Part> parts;

    private RecordReader(Class<R> type, Constructor<R> constructor, List<Part> parts) {
        this.type = type;
        this.constructor = constructor;
        this.parts = parts;
    }

    /** @throws IllegalArgumentException if a component has a type that no JSON has */
    static <R> RecordReader<R> of(Class<R> type) {
        return of(type, new Shapes(Set.of(type)));
    }

    static <R> RecordReader<R> of(Class<R> type, Shapes shapes) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record class");
        }
        var components = type.getRecordComponents();
        return new RecordReader<>(
                type,
                constructor(type, components),
                Arrays.stream(components)
                        .map(component -> part(component, shapes))
                        .toList());
    }

    private static Part part(RecordComponent component, Shapes shapes) {
        var name = component.getName();
        return new Part(Layers.spelled(name), Layers.plain(name), shapes.of(component.getGenericType()));
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent... components) {
        var parameters = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record without its constructor: " + type.getName(), impossible);
        }
    }

    /** @throws ConnectionException {@code PROTOCOL}, with the member */
    R read(Layers from, Place place) {
        var values = parts.stream()
                .map(part -> part.shape().read(from.find(part.plainName()), place.member(part.member())))
                .toArray();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new ConnectionException(
                    Failure.PROTOCOL, type.getSimpleName() + " refused Zoom's " + place.subject(), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make a " + type.getName(), impossible);
        }
    }
}
