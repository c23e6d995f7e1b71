package dev.zoomflow.host.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder, held by one host at a time. */
final class Folder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private Folder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static Folder hold(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StoreException("the data folder " + path + " is a file: name a folder with --data");
        }
        FileChannel lockFile;
        try {
            Files.createDirectories(path);
            lockFile = FileChannel.open(
                    path.resolve("zoomflow.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException cannotWrite) {
            throw new StoreException(
                    "the data folder " + path
                            + " cannot be written to: give the host's user the right to, or name another with --data",
                    cannotWrite);
        }
        return new Folder(path, lockFile).locked();
    }

    private Folder locked() {
        try {
            if (lockFile.tryLock() != null) {
                return this;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // answered below, as for another process
        } catch (IOException noLocks) {
            close();
            throw new StoreException("the data folder " + path + " cannot be locked: use a local disk", noLocks);
        }
        close();
        throw new StoreException(
                "the data folder " + path + " is in use by another running host: stop it, or name another with --data");
    }

    Path database() {
        return path.resolve("zoomflow.db");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException nothingLeftToDo) {
            throw new StoreException("the lock of " + path + " cannot be released", nothingLeftToDo);
        }
    }
}
