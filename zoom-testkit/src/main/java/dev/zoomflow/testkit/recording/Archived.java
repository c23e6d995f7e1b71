package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.EventBlock;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was kept of one session for the record.
 *
 * @param kept ids of files that are not deleted by themselves
 */
record Archived(
        MeetingEntry meeting, Session session, Instant completedAt, List<RecordingFile> files, Set<String> kept) {
    Archived {
        files = List.copyOf(files);
        kept = Set.copyOf(kept);
    }

    Instant startedAt() {
        return session.startedAt();
    }

    Archived keeping(Set<String> others) {
        return new Archived(meeting, session, completedAt, files, others);
    }

    /** As events show it. */
    ObjectNode told(URI base) {
        ObjectNode json = EventBlock.planned(meeting).put("start_time", ZoomTime.utc(startedAt()));
        Duration length = Duration.between(startedAt(), session.endedAt().orElse(completedAt));
        json.put("duration", length.toMinutes()).put("duration_in_second", length.toSeconds());
        json.put("total_size", files.stream().mapToLong(this::size).sum()).put("recording_count", files.size());
        json.put("meeting_type", internal() ? "internal" : "external");
        json.put("complete_time", ZoomTime.utc(completedAt)).put("is_breakout_room", false);
        ArrayNode list = json.putArray("archive_files");
        files.forEach(file -> list.add(told(file, base)));
        return json.put("status", "completed");
    }

    private long size(RecordingFile file) {
        return file.content().size();
    }

    private boolean internal() {
        return session.stays().stream().map(stay -> stay.participant()).allMatch(who -> isOfTheAccount(who));
    }

    private boolean isOfTheAccount(Participant who) {
        return who.user()
                .filter(user -> user.accountId().equals(meeting.host().accountId()))
                .isPresent();
    }

    private static ObjectNode told(RecordingFile file, URI base) {
        ObjectNode json = Json.object().put("id", file.id());
        json.put("file_type", file.kind().fileType())
                .put("file_extension", file.kind().extension());
        json.put("file_size", file.content().size()).put("download_url", file.downloadUrl(base));
        json.put("status", "completed").put("recording_type", file.kind().recordingType());
        json.put("individual", false);
        json.put("participant_join_time", ZoomTime.utc(file.part().start()));
        json.put("participant_leave_time", ZoomTime.utc(file.part().end()));
        json.put("encryption_fingerprint", Identifiers.derived(file.id()));
        if (file.kind() == FileKind.CHAT) {
            json.put("number_of_messages", file.content().text().lines().count());
        }
        return json.put("storage_location", "US");
    }

    /** As the API shows it: with the account, and whether each file is deleted by itself. */
    ObjectNode json(String accountName, URI base) {
        ObjectNode json = told(base).put("account_name", accountName);
        json.path("archive_files")
                .forEach(file -> ((ObjectNode) file)
                        .put("auto_delete", !kept.contains(file.path("id").asString(""))));
        return json;
    }
}
