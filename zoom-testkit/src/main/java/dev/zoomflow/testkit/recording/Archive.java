package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.meeting.Tape.Part;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What accounts that must keep a record have kept, by the UUID of the session. Thread-safe. */
public final class Archive {
    private final Map<String, Archived> byUuid = new LinkedHashMap<>();
    private final RecordingEvents told;
    private final InstantSource clock;

    Archive(RecordingEvents told, InstantSource clock) {
        this.told = told;
        this.clock = clock;
    }

    /**
     * The files of the meeting's last session are there: {@code recording.archive_files_completed}.
     *
     * @throws IllegalStateException when it is on or never was
     */
    public synchronized void complete(MeetingEntry meeting) {
        Session session = meeting.session()
                .filter(last -> !last.live())
                .orElseThrow(() -> new IllegalStateException(meeting.kind().prefix() + " " + meeting.id()
                        + " is not over; it is archived when it has ended"));
        Instant now = clock.instant();
        Part whole = new Part(session.startedAt(), session.endedAt().orElse(now));
        List<RecordingFile> files = Filming.files(session, List.of(whole)).stream()
                .filter(file -> file.kind() != FileKind.TIMELINE)
                .toList();
        Archived archived = new Archived(meeting, session, now, files, Set.of());
        byUuid.put(meeting.uuid(), archived);
        told.archived(archived);
    }

    synchronized List<Archived> all() {
        return List.copyOf(byUuid.values());
    }

    synchronized Optional<Archived> find(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }

    synchronized void delete(Archived archived) {
        byUuid.remove(archived.meeting().uuid());
    }

    synchronized Optional<RecordingFile> file(String id) {
        return all().stream()
                .flatMap(archived -> archived.files().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    Optional<Archived> with(String fileId) {
        return all().stream()
                .filter(archived ->
                        archived.files().stream().anyMatch(file -> file.id().equals(fileId)))
                .findFirst();
    }

    /** Whether this file is deleted by itself one day. */
    synchronized void autoDelete(Archived archived, String fileId, boolean wanted) {
        Set<String> kept = Stream.concat(archived.kept().stream(), Stream.of(fileId))
                .filter(id -> !wanted || !id.equals(fileId))
                .collect(Collectors.toSet());
        byUuid.put(archived.meeting().uuid(), archived.keeping(kept));
    }
}
