package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Trashes, deletes and recovers recordings and changes who may see them; tells each change. Thread-safe. */
public final class RecordingCare {
    private static final Duration IN_TRASH = Duration.ofDays(30);

    private final RecordingBook book;
    private final RecordingEvents told;
    private final Timeline timeline;

    RecordingCare(RecordingBook book, RecordingEvents told, Timeline timeline) {
        this.book = book;
        this.told = told;
        this.timeline = timeline;
    }

    /** They may be recovered for 30 days; then they are deleted. */
    void trash(Recording recording, List<RecordingFile> files, User operator) {
        Instant now = timeline.instant();
        book.change(recording.uuid(), one -> one.change(files, file -> file.trashed(Optional.of(now))));
        told.done("trashed", recording, files, operator);
        timeline.at(now.plus(IN_TRASH), () -> empty(recording.uuid(), now, operator));
    }

    private void empty(String uuid, Instant trashedAt, User operator) {
        book.get(uuid).ifPresent(recording -> {
            List<RecordingFile> files = recording.trashed().stream()
                    .filter(file -> file.trashedAt().filter(trashedAt::equals).isPresent())
                    .toList();
            if (!files.isEmpty()) {
                delete(recording, files, operator);
            }
        });
    }

    void delete(Recording recording, List<RecordingFile> files, User operator) {
        book.delete(recording.uuid(), files);
        told.done("deleted", recording, files, operator);
    }

    void recover(Recording recording, List<RecordingFile> files, User operator) {
        book.change(recording.uuid(), one -> one.change(files, file -> file.trashed(Optional.empty())));
        told.done("recovered", recording, files, operator);
    }

    void change(Recording recording, ObjectNode asked, User operator) {
        book.change(recording.uuid(), one -> one.with(RecordingSettings.change(one.settings(), asked)))
                .filter(changed -> !changed.topic().equals(recording.topic()))
                .ifPresent(changed -> told.renamed(recording, changed, operator));
    }
}
