package dev.zoomflow.example.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.zoomflow.api.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One file per event, named by its id, so that an event that comes twice is kept and told once. */
public final class EventFiles {
    private final Path folder;
    private final Consumer<Event> listener;

    public EventFiles(Path folder, Consumer<Event> listener) {
        this.folder = folder;
        this.listener = listener;
    }

    /** The event is synced to disk when this returns. */
    synchronized void keep(Event event) {
        try {
            keepOnce(event);
        } catch (IOException e) {
            throw new UncheckedIOException("the event could not be kept", e);
        }
    }

    private void keepOnce(Event event) throws IOException {
        var file = folder.resolve(event.id() + ".json");
        if (Files.exists(file)) {
            return;
        }
        var unfinished = folder.resolve(event.id() + ".part");
        try (var channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(event.json().getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, ATOMIC_MOVE);
        listener.accept(event);
    }
}
