package dev.zoomflow.host;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's classes as a first process had loaded them, for all that come after it: they start in half the time. Made once
 * for the tests of a build, and again when the JVM or a class is another. Where none are made, hosts start without.
 */
final class SharedClasses {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClasses.class);
    private static final Path FOLDER = Path.of("target", "shared-classes").toAbsolutePath();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final Path MADE_OF = FOLDER.resolve("made-of");
    private static final Path CLASS_PATH = FOLDER.resolve("class-path");

    private SharedClasses() {}

    private static final class Once {
        static final List<String> OPTIONS = made();
    }

    /** What gives a JVM the host's classes. */
    static List<String> options() {
        return Once.OPTIONS;
    }

    private static List<String> made() {
        try {
            Files.createDirectories(FOLDER);
            try (var file = FileChannel.open(FOLDER.resolve("lock"), CREATE, WRITE)) {
                // other JVMs of this build wait for what the first one makes
                file.lock();
                make(ClassPath.ofTheHost());
                return Files.exists(ARCHIVE)
                        ? List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-cp", Files.readString(CLASS_PATH))
                        : List.of("-cp", Files.readString(CLASS_PATH));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void make(ClassPath classes) throws IOException {
        var origin = String.join("\n", System.getProperty("java.home"), Runtime.version() + "", classes.fingerprint());
        if (Files.exists(MADE_OF) && Files.readString(MADE_OF).equals(origin)) {
            return;
        }
        Files.deleteIfExists(MADE_OF);
        Files.deleteIfExists(ARCHIVE);
        var packed = classes.packedInto(FOLDER).toString();
        Files.writeString(CLASS_PATH, packed);
        runFirst(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-cp", packed));
        Files.writeString(MADE_OF, origin);
    }

    private static void runFirst(List<String> options) throws IOException {
        var environment = Map.of("ZOOMFLOW_KEY_FILE", FOLDER.resolve("key").toString());
        var data = Files.createTempDirectory(FOLDER, "first");
        try (var host = NodeProcess.start(data, RunningDemo.PLUGINS, environment, options)) {
            host.awaitReady();
        } catch (RuntimeException | AssertionError failed) {
            LOG.info("hosts share no classes: {}", failed.toString());
        }
    }
}
