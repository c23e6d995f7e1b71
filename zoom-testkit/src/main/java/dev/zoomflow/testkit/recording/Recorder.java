package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.meeting.Tape.Part;
import dev.zoomflow.testkit.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes recordings of sessions and tells when they are ready. Thread-safe. */
public final class Recorder {
    private final RecordingBook book;
    private final RecordingEvents told;
    private final Timeline timeline;

    Recorder(RecordingBook book, RecordingEvents told, Timeline timeline) {
        this.book = book;
        this.told = told;
        this.timeline = timeline;
    }

    /**
     * Processes what was recorded of a session that ended: it takes twice as long as the recording, then as long again
     * for its transcript.
     */
    public void process(MeetingEntry over) {
        List<Part> parts = session(over).tape().parts();
        if (parts.isEmpty() || book.get(over.uuid()).isPresent()) {
            return;
        }
        book.put(waiting(over));
        Duration length = parts.stream()
                .map(part -> Duration.between(part.start(), part.end()))
                .reduce(Duration.ZERO, Duration::plus);
        Instant ready = timeline.instant().plus(length.multipliedBy(2));
        timeline.at(ready, () -> complete(over));
        timeline.at(ready.plus(length), () -> transcribe(over.uuid()));
    }

    /**
     * The recording of the meeting's last session is there, whether anybody recorded it or not, and
     * {@code recording.completed} is sent.
     *
     * @throws IllegalStateException when the meeting was never on, or its recording is there already
     */
    public void finish(MeetingEntry meeting) {
        synchronized (book) {
            if (book.get(meeting.uuid()).filter(found -> !found.processing()).isPresent()) {
                throw new IllegalStateException(
                        "the recording of " + meeting.kind().prefix() + " " + meeting.id() + " is there already");
            }
            book.put(waiting(meeting));
            complete(meeting);
        }
    }

    /**
     * The transcript of the meeting's last recording is there: {@code recording.transcript_completed}.
     *
     * @throws IllegalStateException when it has no recording
     */
    public void finishTranscript(MeetingEntry meeting) {
        if (book.get(meeting.uuid()).filter(found -> !found.processing()).isEmpty()) {
            throw new IllegalStateException(meeting.kind().prefix() + " " + meeting.id() + " has no recording");
        }
        transcribe(meeting.uuid());
    }

    private void complete(MeetingEntry meeting) {
        Session session = session(meeting);
        Instant end = session.endedAt().orElse(timeline.instant());
        List<Part> recorded = session.tape().stop(end).parts();
        List<Part> parts = recorded.isEmpty() ? List.of(new Part(session.startedAt(), end)) : recorded;
        synchronized (book) {
            book.get(meeting.uuid()).filter(Recording::processing).ifPresent(waiting -> {
                Recording done = waiting.with(Filming.files(session, parts));
                book.put(done);
                told.ready("completed", done, done.files());
            });
        }
    }

    private void transcribe(String uuid) {
        synchronized (book) {
            book.get(uuid).filter(Recorder::lacksTranscript).ifPresent(recording -> {
                Part part = recording.kept().get(0).part();
                RecordingFile transcript = Filming.transcript(session(recording.meeting()), part);
                Recording done = recording.plus(transcript);
                book.put(done);
                told.ready("transcript_completed", done, List.of(transcript));
            });
        }
    }

    private static boolean lacksTranscript(Recording recording) {
        return !recording.kept().isEmpty()
                && recording.files().stream().noneMatch(file -> file.kind() == FileKind.TRANSCRIPT);
    }

    private Recording waiting(MeetingEntry meeting) {
        Instant end = session(meeting).endedAt().orElse(timeline.instant());
        return new Recording(meeting, end, List.of(), RecordingSettings.standard(meeting.topic()));
    }

    private static Session session(MeetingEntry meeting) {
        return meeting.session()
                .orElseThrow(() ->
                        new IllegalStateException(meeting.kind().prefix() + " " + meeting.id() + " was never on"));
    }
}
