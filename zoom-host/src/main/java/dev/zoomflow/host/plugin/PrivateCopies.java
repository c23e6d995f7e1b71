package dev.zoomflow.host.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of the jars that nobody else touches: operators may replace theirs while the host runs. */
final class PrivateCopies {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateCopies.class);

    private final Path folder;

    /** Forgets the copies of earlier starts. */
    PrivateCopies(Path work) {
        this.folder = work.resolve("plugin-copies");
        delete();
    }

    /** A copy in a folder of its own. */
    Path copy(Path jar) throws PluginProblem {
        try {
            Files.createDirectories(folder);
            return copy(jar, Files.createTempDirectory(folder, ""));
        } catch (IOException failed) {
            throw new PluginProblem("no private copy could be made: " + PluginProblem.text(failed));
        }
    }

    private static Path copy(Path jar, Path own) throws IOException {
        try {
            return Files.copy(jar, own.resolve("plugin.jar"));
        } catch (IOException failed) {
            delete(own);
            throw failed;
        }
    }

    void delete() {
        delete(folder);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException stays) {
            LOG.warn("copies of plugins in {} stay: {}", folder, stays.toString());
        }
    }
}
