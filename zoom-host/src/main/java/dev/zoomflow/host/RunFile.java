package dev.zoomflow.host;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.store.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tells commands on this machine where the host of a data folder is and what it wants to be shown. Only its owner can read
 * it; the token is made anew at every start.
 */
public record RunFile(Path path, URI address, Secret token) implements AutoCloseable {

    static RunFile write(Path path, URI address, Secret token) {
        try {
            PrivateFile.write(path, address + "\n" + token.reveal() + "\n");
            return new RunFile(path, address, token);
        } catch (IOException cannotWrite) {
            throw new StartException("The file " + path + " cannot be written (" + cannotWrite.getMessage()
                    + "); make its folder writable, and room on its disk");
        }
    }

    /** Empty if no host has one there, or none that this user may read. */
    public static Optional<RunFile> read(Path path) {
        try {
            return parse(path, Files.readAllLines(path));
        } catch (IOException | UncheckedIOException none) {
            return Optional.empty();
        }
    }

    private static Optional<RunFile> parse(Path path, List<String> lines) {
        if (lines.size() < 2 || lines.get(1).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunFile(path, URI.create(lines.get(0)), Secret.of(lines.get(1))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
