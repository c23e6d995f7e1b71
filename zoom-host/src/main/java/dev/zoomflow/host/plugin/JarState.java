package dev.zoomflow.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/** How a jar in the plugins folder looks from outside; another state is another jar. */
record JarState(long bytes, long modifiedMillis, String file) {
    /** All jars that are there now; one that goes away meanwhile is left out. */
    static Map<Path, JarState> of(Path folder) {
        var states = new HashMap<Path, JarState>();
        if (Files.isDirectory(folder)) {
            for (var jar : PrivateCopies.jars(folder)) {
                try {
                    states.put(jar, of(Files.readAttributes(jar, BasicFileAttributes.class)));
                } catch (IOException gone) {
                    states.remove(jar);
                }
            }
        }
        return Map.copyOf(states);
    }

    private static JarState of(BasicFileAttributes attributes) {
        return new JarState(
                attributes.size(), attributes.lastModifiedTime().toMillis(), String.valueOf(attributes.fileKey()));
    }
}
