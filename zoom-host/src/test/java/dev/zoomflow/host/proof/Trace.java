package dev.zoomflow.host.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file to which all host processes append; whoever is killed has written a line whole or not at all. */
final class Trace {
    private Trace() {}

    static Path folder() {
        return Path.of(Objects.requireNonNull(System.getenv("TRACES"), "TRACES"));
    }

    static void append(String file, String line) throws IOException {
        try (var channel = FileChannel.open(
                folder().resolve(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }
}
