package dev.zoomflow.benchmarks.jmh;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.EventSource;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The packaged plugin, as its users have it. */
public final class PackagedPlugin {
    private PackagedPlugin() {}

    /** The server's source of events. */
    public static EventSource source(SettingValues settings) {
        try {
            var type = loader().loadClass("dev.zoomflow.plugin.ZoomConnectionType");
            var zoom = (ConnectionType) type.getDeclaredConstructor().newInstance();
            return zoom.open(new Services(settings)).eventSources().get(0);
        } catch (ReflectiveOperationException | IOException notBuilt) {
            throw new IllegalStateException("package zoom-plugin first", notBuilt);
        }
    }

    /** One of its public static methods. */
    static MethodHandle method(String type, String name, MethodType signature) {
        try {
            return MethodHandles.publicLookup().findStatic(loader().loadClass(type), name, signature);
        } catch (ReflectiveOperationException | IOException notBuilt) {
            throw new IllegalStateException("package zoom-plugin first", notBuilt);
        }
    }

    private static ClassLoader loader() throws IOException {
        try (var files = Files.list(Path.of("zoom-plugin/target"))) {
            var jar = files.filter(file -> file.getFileName().toString().matches("zoom-plugin-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return new URLClassLoader(new URL[] {url(jar)}, PackagedPlugin.class.getClassLoader());
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private record Services(SettingValues settings) implements HostServices {
        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public HttpClient httpClient() {
            return HttpClient.newHttpClient();
        }
    }
}
