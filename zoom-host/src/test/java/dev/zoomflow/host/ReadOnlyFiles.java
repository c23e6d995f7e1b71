package dev.zoomflow.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a SQLite file and its folder immutable: what is open for writing cannot be written any more, as where a file system
 * that met an error became read-only, which {@code mount} does to none with such files. Not the
 * index of the log, which is nothing but shared memory: who writes to that of an immutable file is ended by the system.
 */
record ReadOnlyFiles(Path data) implements Ballast {
    @Override
    public void take() {
        change("+i");
    }

    @Override
    public void giveBack() {
        change("-i");
    }

    @Override
    public boolean leavesRoomToStart() {
        return false;
    }

    private void change(String how) {
        try (var files = Files.list(data)) {
            var command = new ArrayList<>(List.of("chattr", how, data.toString()));
            files.filter(file -> file.getFileName().toString().matches("zoomflow\\.db(-wal)?"))
                    .forEach(file -> command.add(file.toString()));
            Programs.run(command.toArray(String[]::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
