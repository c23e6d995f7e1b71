package dev.zoomflow.host.plugin;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.EventStream;
import dev.zoomflow.api.handler.EventHandler;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around what plugins implement: runs it with the plugin's class loader in context, guards what it returns too,
 * and turns what may not come out of it into a {@link ConnectionException} that names the plugin.
 */
public final class Guards {
    private static final Logger LOG = LoggerFactory.getLogger(Guards.class);
    private static final List<Class<?>> GUARDED = List.of(
            ConnectionType.class,
            Integration.class,
            Connection.class,
            AuthorizationFlow.class,
            EventSource.class,
            EventFeed.class,
            EventStream.class,
            EventHandler.class);

    private Guards() {}

    /** {@code target} behind {@code type}, which is an interface of the SPI. */
    public static <T> T guard(Class<T> type, T target, String pluginId) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Guard(target, pluginId)));
    }

    record Guard(Object target, String pluginId) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("equals") && arguments != null && method.getDeclaringClass() == Object.class) {
                return arguments[0] == proxy;
            }
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(target.getClass().getClassLoader());
            try {
                return guarded(method, method.invoke(target, arguments));
            } catch (InvocationTargetException thrown) {
                throw told(method, Objects.requireNonNullElse(thrown.getCause(), thrown));
            } catch (LinkageError wrong) {
                throw told(method, wrong);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        private Throwable told(Method method, Throwable thrown) {
            var passes = thrown instanceof ConnectionException
                    || (thrown instanceof Error && !(thrown instanceof LinkageError))
                    || declares(method, thrown)
                    || (target instanceof EventHandler<?> && (thrown instanceof Exception || isAttempt(method)));
            return passes ? thrown : defect(method, thrown);
        }

        /** Its failures are tried again, whatever they are: a jar that lacks a class may be replaced meanwhile. */
        private static boolean isAttempt(Method method) {
            return method.getName().equals("run");
        }

        private static boolean declares(Method method, Throwable thrown) {
            return !(thrown instanceof RuntimeException)
                    && Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(thrown));
        }

        private ConnectionException defect(Method method, Throwable thrown) {
            LOG.warn("plugin '{}' failed in {}", pluginId, method.getName(), thrown);
            return new ConnectionException(
                    Failure.PROTOCOL, "plugin '%s' failed in %s: %s".formatted(pluginId, method.getName(), thrown));
        }

        private @Nullable Object guarded(Method method, @Nullable Object value) {
            if (value == null && method.getReturnType() != void.class) {
                throw defect(method, new NullPointerException("returned null"));
            }
            if (value instanceof List<?> list) {
                return list.stream().map(this::guardedOne).toList();
            }
            if (value instanceof Optional<?> optional) {
                return optional.map(this::guardedOne);
            }
            return value == null ? null : guardedOne(value);
        }

        private Object guardedOne(Object value) {
            for (var type : GUARDED) {
                if (type.isInstance(value)) {
                    return proxy(type, value);
                }
            }
            return value;
        }

        private <T> T proxy(Class<T> type, Object value) {
            return guard(type, type.cast(value), pluginId);
        }
    }
}
