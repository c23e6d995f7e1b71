package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Body;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.meeting.Talk;
import dev.zoomflow.testkit.meeting.Tape.Part;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the files of what was recorded. */
final class Filming {
    private static final int FILE_SIZE = 64 * 1024;

    private Filming() {}

    /** A set of files for each part; with the chat where somebody wrote something meanwhile. */
    static List<RecordingFile> files(Session session, List<Part> parts) {
        List<RecordingFile> files = new ArrayList<>();
        for (Part part : parts) {
            files.add(file(FileKind.VIDEO, part, media("isom")));
            files.add(file(FileKind.AUDIO, part, media("M4A ")));
            files.add(file(FileKind.TIMELINE, part, Body.of("{\"timeline\":[]}")));
            String chat = chat(session.talk(), part);
            if (!chat.isEmpty()) {
                files.add(file(FileKind.CHAT, part, Body.of(chat)));
            }
        }
        return files;
    }

    static RecordingFile transcript(Session session, Part part) {
        String speaker = session.stays().isEmpty()
                ? "Somebody"
                : session.stays().get(0).participant().name();
        String text = "WEBVTT\r\n\r\n1\r\n00:00:02.000 --> 00:00:05.500\r\n" + speaker + ": Shall we begin?\r\n";
        return file(FileKind.TRANSCRIPT, part, Body.of(text));
    }

    private static RecordingFile file(FileKind kind, Part part, Body content) {
        return new RecordingFile(UUID.randomUUID().toString(), kind, part, content, Optional.empty());
    }

    private static String chat(Talk talk, Part part) {
        return talk.lines().stream()
                .filter(line -> !line.at().isBefore(part.start()) && !line.at().isAfter(part.end()))
                .map(line ->
                        ZoomTime.utc(line.at()).substring(11, 19) + "\t" + line.sender() + ":\t" + line.text() + "\r\n")
                .collect(Collectors.joining());
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
