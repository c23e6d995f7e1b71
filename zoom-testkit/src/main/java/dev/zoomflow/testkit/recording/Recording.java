package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.EventBlock;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was recorded of one session of a meeting or webinar.
 *
 * @param files none while it is processed
 * @param settings who may see it and how; nobody changes this object
 */
public record Recording(MeetingEntry meeting, Instant endedAt, List<RecordingFile> files, ObjectNode settings) {
    public Recording {
        files = List.copyOf(files);
    }

    public String uuid() {
        return meeting.uuid();
    }

    public String topic() {
        return settings.path("topic").asString(meeting.topic());
    }

    Instant startedAt() {
        return meeting.session().map(Session::startedAt).orElse(endedAt);
    }

    boolean processing() {
        return files.isEmpty();
    }

    List<RecordingFile> kept() {
        return files.stream().filter(file -> !file.trashed()).toList();
    }

    List<RecordingFile> trashed() {
        return files.stream().filter(RecordingFile::trashed).toList();
    }

    Optional<RecordingFile> file(String id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    Recording with(List<RecordingFile> changed) {
        return new Recording(meeting, endedAt, changed, settings);
    }

    Recording with(ObjectNode changed) {
        return new Recording(meeting, endedAt, files, changed);
    }

    /** With these files changed. */
    Recording change(List<RecordingFile> these, UnaryOperator<RecordingFile> change) {
        return with(files.stream()
                .map(file -> these.contains(file) ? change.apply(file) : file)
                .toList());
    }

    Recording plus(RecordingFile file) {
        List<RecordingFile> more = new ArrayList<>(files);
        more.add(file);
        return with(more);
    }

    Recording without(List<RecordingFile> these) {
        return with(files.stream().filter(file -> !these.contains(file)).toList());
    }

    String shareUrl(URI base) {
        return base + "/rec/share/" + meeting.id();
    }

    /** The fields that every event about it begins with. */
    ObjectNode block() {
        ObjectNode json = EventBlock.planned(meeting).put("topic", topic());
        json.put("start_time", ZoomTime.utc(startedAt()));
        return json.put("duration", Duration.between(startedAt(), endedAt).toMinutes());
    }

    /** As events and the API show these files of it. */
    ObjectNode json(List<RecordingFile> shown, URI base) {
        ObjectNode json = Json.object().put("uuid", uuid()).put("id", meeting.id());
        json.put("account_id", meeting.host().accountId())
                .put("host_id", meeting.host().id());
        json.put("topic", topic()).put("type", meeting.type()).put("start_time", ZoomTime.utc(startedAt()));
        json.put("timezone", meeting.host().timezone())
                .put("host_email", meeting.host().email());
        json.put("duration", Duration.between(startedAt(), endedAt).toMinutes());
        json.put(
                "total_size",
                shown.stream().mapToLong(file -> file.content().size()).sum());
        json.put("recording_count", shown.size());
        json.put("share_url", shareUrl(base));
        json.put("password", settings.path("password").asString("")).put("recording_play_passcode", "Zk3pTq8LmW");
        ArrayNode list = json.putArray("recording_files");
        shown.forEach(file -> list.add(file.json(uuid(), base)));
        return json;
    }
}
