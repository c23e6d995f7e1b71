package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zoomflow.api.Secret;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the key, readable by its owner alone. */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    Secret read() {
        try {
            if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                LOG.warn("others may read the key file {}: chmod 600 it", path);
            }
            return Secret.of(Files.readString(path, US_ASCII).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StoreException(
                    "the key file " + path + " cannot be read: restore it, or give the host's user the right to",
                    unreadable);
        }
    }

    void write(Secret key) {
        try {
            var folder = path.resolveSibling(".");
            Files.createDirectories(folder);
            var fresh = posix()
                    ? Files.createTempFile(folder, "key", ".new", PosixFilePermissions.asFileAttribute(OWNER))
                    : Files.createTempFile(folder, "key", ".new");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                    var out = Channels.newOutputStream(channel)) {
                out.write((key.reveal() + "\n").getBytes(US_ASCII));
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannotWrite) {
            throw new StoreException(
                    "the key file " + path + " cannot be made: give the host's user the right to, or set ZOOMFLOW_KEY",
                    cannotWrite);
        }
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
