package dev.zoomflow.host.plugin;

import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** The SPI from the host, whatever the plugin bundles; everything else from the plugin first. */
final class ApiFirstClassLoader extends PluginClassLoader {
    private final ClassLoader shared;

    ApiFirstClassLoader(PluginManager manager, PluginDescriptor descriptor, Path jar, ClassLoader shared) {
        super(manager, descriptor, shared);
        this.shared = shared;
        addFile(jar.toFile());
    }

    @Override
    public Class<?> loadClass(String className) throws ClassNotFoundException {
        return SharedClassLoader.hostOnly(className) ? shared.loadClass(className) : super.loadClass(className);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return hostOnlyResource(name) ? shared.getResource(name) : super.getResource(name);
    }

    private static boolean hostOnlyResource(String name) {
        return name.endsWith(".class") && SharedClassLoader.hostOnly(name.replace('/', '.'));
    }
}
