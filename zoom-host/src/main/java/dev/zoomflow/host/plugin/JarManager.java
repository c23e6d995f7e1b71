package dev.zoomflow.host.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PF4J for one jar, so that a jar that misbehaves leaves no other in a half-way state. Not thread-safe. */
final class JarManager extends DefaultPluginManager {
    private static final Logger LOG = LoggerFactory.getLogger(JarManager.class);

    JarManager(Path folder) {
        super(List.of(folder));
        setSystemVersion(Plugins.API_VERSION);
    }

    /** Called by the super constructor: uses no field of this class. */
    @Override
    protected PluginLoader createPluginLoader() {
        return new JarLoader(this);
    }

    /** Closes the loader even where unloading did not come to it. */
    void closeLoader(String id) {
        if (getPluginClassLoader(id) instanceof Closeable loader) {
            try {
                loader.close();
            } catch (IOException cannotBeHelped) {
                LOG.debug("class loader of plugin '{}': {}", id, cannotBeHelped.toString());
            }
        }
    }

    private record JarLoader(PluginManager manager) implements PluginLoader {
        @Override
        public boolean isApplicable(Path path) {
            return path.toString().endsWith(".jar");
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            var shared = new SharedClassLoader(JarManager.class.getClassLoader());
            return new ApiFirstClassLoader(manager, descriptor, path, shared);
        }
    }
}
