package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zoomflow.api.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the master key. */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

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
            if (PrivateFile.othersMayRead(path)) {
                LOG.warn("others may read the key file {}: chmod 600 it", path);
            }
            return Secret.of(Files.readString(path, US_ASCII).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StoreException(
                    "the key file " + path + " cannot be read: restore it, or give the host's user the right to",
                    unreadable);
        }
    }

    /** Unless another node that shares the file was faster: then its key counts. */
    void make(Secret key) {
        try {
            PrivateFile.writeOnce(path, key.reveal() + "\n");
        } catch (IOException cannotWrite) {
            throw new StoreException(
                    "the key file " + path + " cannot be made: give the host's user the right to, or set ZOOMFLOW_KEY",
                    cannotWrite);
        }
    }
}
