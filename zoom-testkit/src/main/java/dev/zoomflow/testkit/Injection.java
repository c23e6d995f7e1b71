package dev.zoomflow.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterContext;

/** Where the value of a test's parameter comes from. */
final class Injection {
    private static final Injection SIMULATOR = new Injection(zoom -> zoom);
    private static final Injection BASE_URI = new Injection(ZoomSimulator::baseUri);
    private static final Map<Class<?>, Injection> ACCESSORS = accessors();

    private final Function<ZoomSimulator, Object> source;

    private Injection(Function<ZoomSimulator, Object> source) {
        this.source = source;
    }

    /** Nothing where the parameter is none of ours. */
    static Optional<Injection> of(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        if (type == ZoomSimulator.class) {
            return Optional.of(SIMULATOR);
        }
        if (type == URI.class && parameter.isAnnotated(BaseUri.class)) {
            return Optional.of(BASE_URI);
        }
        return Optional.ofNullable(ACCESSORS.get(type));
    }

    Object from(ZoomSimulator zoom) {
        return source.apply(zoom);
    }

    /** Each of our own types that an accessor of the simulator gives. */
    private static Map<Class<?>, Injection> accessors() {
        return Stream.of(ZoomSimulator.class.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType().getPackage() == ZoomSimulator.class.getPackage())
                .collect(Collectors.toUnmodifiableMap(
                        Method::getReturnType,
                        method -> new Injection(zoom -> call(method, zoom)),
                        (one, other) -> one));
    }

    private static Object call(Method accessor, ZoomSimulator zoom) {
        try {
            return accessor.invoke(zoom);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("cannot call " + accessor, impossible);
        }
    }
}
