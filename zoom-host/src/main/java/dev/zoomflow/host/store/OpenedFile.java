package dev.zoomflow.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The file that was opened. A system that lets a file be deleted or replaced while it is open lets it be written, too, and
 * synced; but whoever opens its path later does not find what was written. Any thread.
 */
final class OpenedFile {
    private final Path path;
    /** Empty where the file system has no such thing; then nothing is compared. */
    private final Optional<Object> identity;

    OpenedFile(Path path) {
        this.path = path;
        this.identity = identity();
    }

    /** @throws StoreException if another file is there now, or none */
    void mustBeThere() {
        if (identity.isPresent() && !identity.equals(identity())) {
            throw new StoreException("the database " + path + " was moved, deleted or replaced while the host runs:"
                    + " put it back where it was; or stop the host, restore a backup, and start it again");
        }
    }

    private Optional<Object> identity() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new StoreException("the database " + path + " cannot be looked at: " + unreadable, unreadable);
        }
    }
}
