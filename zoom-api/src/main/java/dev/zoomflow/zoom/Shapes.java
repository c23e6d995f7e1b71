package dev.zoomflow.zoom;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the shape for a component's type. */
final class Shapes {
    private final Set<Class<?>> around;

    /** @param around the records that are being taken apart: one that contains itself has no end */
    Shapes(Set<Class<?>> around) {
        this.around = around;
    }

    /** @throws IllegalArgumentException for a type that has no form in JSON */
    Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                return Shape.list(of(argument));
            } else if (generic.getRawType() == Optional.class) {
                return optional(argument);
            }
        }
        return plain(type);
    }

    private Shape optional(Type type) {
        var scalar = scalar(type);
        if (scalar.isPresent()) {
            return Shape.optionalScalar(scalar.get());
        }
        return nested(type).map(Shape::optionalObject).orElseThrow(() -> unreadable(type));
    }

    private Shape plain(Type type) {
        return scalar(type)
                .map(Shape::scalar)
                .or(() -> nested(type).map(Shape::object))
                .orElseThrow(() -> unreadable(type));
    }

    private static Optional<Scalars.Scalar> scalar(Type type) {
        return type instanceof Class<?> simple ? Scalars.of(simple) : Optional.empty();
    }

    private Optional<RecordReader<?>> nested(Type type) {
        if (!(type instanceof Class<?> simple) || !simple.isRecord()) {
            return Optional.empty();
        }
        var inside = new HashSet<>(around);
        if (!inside.add(simple)) {
            throw new IllegalArgumentException(type.getTypeName() + " contains itself");
        }
        return Optional.of(RecordReader.of(simple, new Shapes(inside)));
    }

    private static IllegalArgumentException unreadable(Type type) {
        return new IllegalArgumentException(type.getTypeName()
                + " cannot be read from JSON; take String, int, long, double, boolean, Instant, Secret, a record,"
                + " or List or Optional of these");
    }
}
