package dev.zoomflow.testkit.replay;

import dev.zoomflow.testkit.file.TextFile;
import dev.zoomflow.testkit.payload.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Events in the order they were received. A file of them has a line of JSON for each. */
public record EventRecording(List<ReceivedEvent> events) {
    public EventRecording {
        events = List.copyOf(events);
    }

    /**
     * @throws IllegalArgumentException when the file cannot be read or a line is wrong; the message names file and line
     */
    public static EventRecording read(Path file) {
        List<String> lines = TextFile.read(file).lines().toList();
        List<ReceivedEvent> events = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                events.add(event(file, i + 1, lines.get(i)));
            }
        }
        return new EventRecording(events);
    }

    private static ReceivedEvent event(Path file, int number, String line) {
        try {
            return ReceivedEvent.parse(line);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ":" + number + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The same without what is secret or tells of people; equal values stay equal in all of it. */
    public EventRecording redacted() {
        Redaction redaction = Redaction.unrepeatable();
        return new EventRecording(
                events.stream().map(event -> event.redacted(redaction)).toList());
    }

    /**
     * @throws IllegalArgumentException when the file cannot be written
     */
    public void write(Path file) {
        try {
            Files.write(file, events.stream().map(ReceivedEvent::line).toList());
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("the file " + file + " cannot be written: " + unwritable, unwritable);
        }
    }
}
