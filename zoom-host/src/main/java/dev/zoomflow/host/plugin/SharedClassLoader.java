package dev.zoomflow.host.plugin;

import java.util.List;

/** All that plugins see of the host: the SPI, PF4J, slf4j, and the typed surface for those that do not bring their own. */
final class SharedClassLoader extends ClassLoader {
    private static final List<String> HOST_ONLY = List.of("dev.zoomflow.api.", "org.pf4j.", "org.slf4j.");
    private static final List<String> SHARED = List.of("dev.zoomflow.zoom.", "org.jspecify.annotations.");

    private final ClassLoader host;

    SharedClassLoader(ClassLoader host) {
        super(ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    /** Whether a plugin's own copy must not be used: two copies of the SPI do not understand each other. */
    static boolean hostOnly(String className) {
        return HOST_ONLY.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (hostOnly(name) || SHARED.stream().anyMatch(name::startsWith)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name + " (a plugin brings what it needs beside the SPI)");
    }
}
