package dev.zoomflow.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** How a jar in the plugins folder looks from outside; another state is another jar. */
record JarState(long bytes, long modifiedMillis, String file, boolean readable) {

    static JarState of(Path jar) throws IOException {
        var attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        return new JarState(
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                String.valueOf(attributes.fileKey()),
                Files.isReadable(jar));
    }
}
