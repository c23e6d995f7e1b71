package dev.zoomflow.host;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything the host keeps. */
record DataFolder(Path path) {

    /** @throws StartException if nothing can be kept there */
    static DataFolder prepare(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
            return new DataFolder(folder);
        } catch (FileAlreadyExistsException notAFolder) {
            throw new StartException("The data folder " + folder + " is a file; choose another with --data");
        } catch (IOException failed) {
            throw new StartException(
                    "The data folder " + folder + " cannot be written; make it writable or choose another with --data");
        }
    }

    Path work() {
        return path.resolve("work");
    }

    Path keyFile() {
        return path.resolve("key");
    }

    /** Where the host that runs on this folder is found. */
    Path runFile() {
        return path.resolve("running");
    }
}
