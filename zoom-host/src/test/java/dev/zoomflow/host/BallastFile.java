package dev.zoomflow.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that takes what is left of a small disk. */
record BallastFile(Path data) implements Ballast {
    private static final int LARGEST = 1 << 20;

    @Override
    public void take() {
        for (int size = LARGEST; size > 0; size /= 2) {
            append(size);
        }
    }

    private void append(int size) {
        try {
            while (true) {
                Files.write(file(), new byte[size], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException full) {
            // what fits is in it
        }
    }

    @Override
    public void giveBack() {
        try {
            Files.delete(file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean leavesRoomToStart() {
        return false;
    }

    private Path file() {
        return data.resolve("ballast");
    }
}
