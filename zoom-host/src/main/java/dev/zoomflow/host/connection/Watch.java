package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Connection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection whose calls tell how it is, also when the caller swallows the failure. */
final class Watch implements InvocationHandler {
    private static final Set<String> CALLS = Set.of("verify", "send");

    private final Connection connection;
    private final Watcher watcher;

    private Watch(Connection connection, Watcher watcher) {
        this.connection = connection;
        this.watcher = watcher;
    }

    /** A proxy, because a decorator that forgets a default method would answer with the default. */
    static Connection over(Connection connection, Watcher watcher) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Watch(connection, watcher));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!CALLS.contains(method.getName())) {
            return call(method, arguments);
        }
        var before = watcher.look();
        try {
            var result = call(method, arguments);
            watcher.worked(before);
            return result;
        } catch (ConnectionException failed) {
            watcher.failed(before, failed);
            throw failed;
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
