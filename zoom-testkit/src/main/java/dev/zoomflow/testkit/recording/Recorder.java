package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.event.Envelope;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Makes recordings of sessions and tells when they are ready. */
public final class Recorder {
    private static final int FILE_SIZE = 64 * 1024;

    private final RecordingBook book;
    private final Sender sender;
    private final InstantSource clock;
    private final Supplier<URI> base;

    public Recorder(RecordingBook book, Sender sender, InstantSource clock, Supplier<URI> base) {
        this.book = book;
        this.sender = sender;
        this.clock = clock;
        this.base = base;
    }

    /**
     * The recording of the meeting's last session is there and {@code recording.completed} is sent.
     *
     * @throws IllegalStateException when the meeting was never on
     */
    public void finish(MeetingEntry meeting) {
        Session session = meeting.session()
                .orElseThrow(() -> new IllegalStateException("meeting " + meeting.id() + " was never on"));
        Instant now = clock.instant();
        List<RecordingFile> files = List.of(
                new RecordingFile(id(), "MP4", "shared_screen_with_speaker_view", media("isom")),
                new RecordingFile(id(), "M4A", "audio_only", media("M4A ")),
                new RecordingFile(id(), "TIMELINE", "timeline", Body.of("{\"timeline\":[]}")));
        Recording recording = new Recording(meeting, session.endedAt().orElse(now), files);
        book.add(recording);
        ObjectNode payload = Json.object().put("account_id", meeting.host().accountId());
        payload.set("object", recording.json(base.get(), false));
        String event = "recording.completed";
        sender.send(event, Envelope.recording(event, payload, now, Optional.of(book.downloadToken())));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** Begins as the real thing does, with the box that names the brand. */
    private static Body media(String brand) {
        byte[] box = ("ftyp" + brand + "\0\0\2\0" + brand + "mp42").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file = ByteBuffer.allocate(FILE_SIZE).putInt(box.length + 4).put(box);
        while (file.hasRemaining()) {
            file.put((byte) (file.position() * 31));
        }
        return Body.of(file.array());
    }
}
