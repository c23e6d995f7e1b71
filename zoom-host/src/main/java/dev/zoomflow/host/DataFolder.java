package dev.zoomflow.host;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything the host keeps. */
public record DataFolder(Path path) {
    /** What a start writes before anything else, the copies of plugins aside. */
    private static final long ROOM = 1 << 20;

    /** @throws StartException if nothing can be kept there */
    public static DataFolder prepare(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            create(folder);
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
            mustBeWritable(folder.resolve("zoomflow.db"));
            mustHaveRoom(folder, Files.getFileStore(folder).getUsableSpace());
            return new DataFolder(folder);
        } catch (FileAlreadyExistsException notAFolder) {
            throw new StartException("The data folder " + folder + " is a file; choose another with --data");
        } catch (IOException failed) {
            throw new StartException(
                    "The data folder " + folder + " cannot be written; make it writable or choose another with --data");
        }
    }

    /** SQLite opens what it may only read, and fails at the first write. */
    private static void mustBeWritable(Path store) {
        if (Files.exists(store) && !Files.isWritable(store)) {
            throw new StartException("The store " + store + " cannot be written: give the user who runs the host the"
                    + " right to, as a file copied by somebody else often lacks it. Nothing there was changed");
        }
    }

    /** Without it the start would fail somewhere in the middle, with less to go by. */
    static void mustHaveRoom(Path folder, long bytes) {
        if (bytes < ROOM) {
            throw new StartException("The disk of the data folder " + folder + " is full, " + bytes / 1024
                    + " KiB are left: make room of " + ROOM / 1024
                    + " KiB or more and start again. Nothing there was changed");
        }
    }

    /** For nobody but the host's user, if it is made here. */
    private static void create(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** The folder as it is, for commands that make nothing new. */
    public static DataFolder existing(Path path) {
        var folder = path.toAbsolutePath().normalize();
        var data = new DataFolder(folder);
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            throw new StartException("The data folder " + folder
                    + " cannot be entered: run this as the user who runs the host, or give this one the right to");
        }
        if (!data.hasFile() && !Files.isRegularFile(folder.resolve("zoomflow.lock"))) {
            throw new StartException("There is no store in " + folder + "; name the data folder with --data");
        }
        return data;
    }

    /** Whether the store is here, and not in PostgreSQL. */
    public boolean hasFile() {
        return Files.isRegularFile(path.resolve("zoomflow.db"));
    }

    Path work() {
        return path.resolve("work");
    }

    public Path keyFile() {
        return path.resolve("key");
    }

    /** Where the host that runs on this folder is found. */
    public Path runFile() {
        return path.resolve("running");
    }

    /** A folder for backups on their way to somebody; what a crash left there is deleted. */
    Path copies() {
        var copies = work().resolve("copies");
        try {
            Files.createDirectories(copies);
            try (var left = Files.list(copies)) {
                for (var file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return copies;
        } catch (IOException failed) {
            throw new StartException("The folder " + copies + " cannot be written; make it writable");
        }
    }
}
