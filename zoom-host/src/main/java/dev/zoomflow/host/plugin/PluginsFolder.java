package dev.zoomflow.host.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where operators drop jars. It is looked at every second: what is wrong with it is said once. Not thread-safe. */
final class PluginsFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PluginsFolder.class);

    private final Path path;
    private String said = "";

    PluginsFolder(Path path) {
        this.path = path;
    }

    /** By name; none if there is no such folder. */
    List<Path> jars() {
        try (var paths = Files.list(path)) {
            var jars = paths.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            said = "";
            return jars;
        } catch (NoSuchFileException | NotDirectoryException none) {
            say("there is no plugins folder " + path.toAbsolutePath());
        } catch (IOException | UncheckedIOException unreadable) {
            say("the plugins folder " + path.toAbsolutePath()
                    + " cannot be read: give the host's user the right to, or name another with --plugins");
        }
        return List.of();
    }

    /** All jars that are there now; one that goes away meanwhile is left out. */
    Map<Path, JarState> states() {
        var states = new HashMap<Path, JarState>();
        for (var jar : jars()) {
            try {
                states.put(jar, JarState.of(jar));
            } catch (IOException gone) {
                states.remove(jar);
            }
        }
        return Map.copyOf(states);
    }

    private void say(String what) {
        if (!said.equals(what)) {
            said = what;
            LOG.warn("{}", what);
        }
    }
}
