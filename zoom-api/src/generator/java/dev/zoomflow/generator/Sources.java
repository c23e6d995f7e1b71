package dev.zoomflow.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files to be; only what differs is written, so that what did not change is not compiled again. */
final class Sources {
    private final Path root;
    private final Map<Path, String> files = new HashMap<>();

    Sources(Path root) {
        this.root = root;
    }

    void add(String packageName, String type, String source) {
        files.put(root.resolve(packageName.replace('.', '/')).resolve(type + ".java"), source);
    }

    void save() throws IOException {
        for (var file : files.entrySet()) {
            var path = file.getKey();
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        removeOthers();
    }

    /** An event that left the catalogue leaves no record behind. */
    private void removeOthers() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var present = Files.walk(root)) {
            for (var file : present.filter(Files::isRegularFile).toList()) {
                if (!files.containsKey(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
