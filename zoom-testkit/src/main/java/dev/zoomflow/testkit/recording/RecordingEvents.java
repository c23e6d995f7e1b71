package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.Envelope;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.json.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Tells what becomes of recordings. */
final class RecordingEvents {
    private final Sender sender;
    private final InstantSource clock;
    private final Supplier<URI> base;
    private final RecordingBook book;

    RecordingEvents(Sender sender, InstantSource clock, Supplier<URI> base, RecordingBook book) {
        this.sender = sender;
        this.clock = clock;
        this.base = base;
        this.book = book;
    }

    /** That these files are there: {@code completed} or {@code transcript_completed}. */
    void ready(String what, Recording recording, List<RecordingFile> files) {
        ObjectNode object = recording.json(files, base.get());
        if (!what.equals("completed")) {
            object.remove("recording_play_passcode");
        }
        send(what, payload(recording), object, Optional.of(book.downloadToken()));
    }

    /** That somebody did this to these files: {@code trashed}, {@code deleted}, {@code recovered}. */
    void done(String what, Recording recording, List<RecordingFile> files, User operator) {
        ObjectNode object = recording.json(files, base.get());
        object.remove(List.of("password", "recording_play_passcode", "host_email"));
        Optional<String> token = what.equals("deleted") ? Optional.empty() : Optional.of(book.downloadToken());
        send(what, by(payload(recording), operator), object, token);
    }

    void archived(Archived archived) {
        ObjectNode payload =
                Json.object().put("account_id", archived.meeting().host().accountId());
        send("archive_files_completed", payload, archived.told(base.get()), Optional.of(book.downloadToken()));
    }

    void renamed(Recording before, Recording after, User operator) {
        ObjectNode payload = by(payload(after), operator);
        payload.put("time_stamp", clock.instant().toEpochMilli());
        payload.set("old_object", name(before));
        send("renamed", payload, name(after), Optional.empty());
    }

    void registration(String status, Recording recording, ObjectNode who, Optional<User> operator) {
        ObjectNode payload = payload(recording);
        operator.ifPresent(user -> by(payload, user));
        ObjectNode object = recording.block();
        object.set("registrant", who);
        send("registration_" + status, payload, object, Optional.empty());
    }

    private static ObjectNode name(Recording recording) {
        ObjectNode json = Json.object().put("uuid", recording.uuid());
        json.put("id", recording.meeting().id()).put("topic", recording.topic());
        return json.put("type", recording.meeting().type())
                .put("host_id", recording.meeting().host().id());
    }

    private static ObjectNode payload(Recording recording) {
        return Json.object().put("account_id", recording.meeting().host().accountId());
    }

    private static ObjectNode by(ObjectNode payload, User operator) {
        return payload.put("operator", operator.email()).put("operator_id", operator.id());
    }

    private void send(String what, ObjectNode payload, ObjectNode object, Optional<String> token) {
        payload.set("object", object);
        String event = "recording." + what;
        sender.send(event, Envelope.recording(event, payload, clock.instant(), token));
    }
}
