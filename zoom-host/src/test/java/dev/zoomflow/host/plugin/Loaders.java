package dev.zoomflow.host.plugin;

import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;

/** Which class loader a guarded extension is of, without keeping it. */
public final class Loaders {
    private Loaders() {}

    public static WeakReference<ClassLoader> of(Object guarded) {
        var guard = (Guards.Guard) Proxy.getInvocationHandler(guarded);
        return new WeakReference<>(guard.target().getClass().getClassLoader());
    }
}
