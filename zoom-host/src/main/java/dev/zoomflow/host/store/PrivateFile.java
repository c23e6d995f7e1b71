package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small file that only its owner may read. */
public final class PrivateFile {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /** Whole and on the disk when this returns, or not there: it never has other permissions or half of its text. */
    public static void write(Path path, String text) throws IOException {
        var fresh = beside(path);
        try {
            fill(fresh, text);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The same, unless there is one already: of those who make it at the same time one does, and all find his. */
    static void writeOnce(Path path, String text) throws IOException {
        var fresh = beside(path);
        try {
            fill(fresh, text);
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException faster) {
            LOG.debug("{} was made by somebody else meanwhile", path);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, path);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path beside(Path path) throws IOException {
        var folder = path.toAbsolutePath().resolveSibling(".");
        Files.createDirectories(folder);
        var name = String.valueOf(path.getFileName());
        return isPosix(path)
                ? Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createTempFile(folder, name, ".new");
    }

    private static void fill(Path fresh, String text) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            out.write(text.getBytes(UTF_8));
            channel.force(true);
        }
    }

    static boolean othersMayRead(Path path) throws IOException {
        return isPosix(path) && !OWNER.containsAll(Files.getPosixFilePermissions(path));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
