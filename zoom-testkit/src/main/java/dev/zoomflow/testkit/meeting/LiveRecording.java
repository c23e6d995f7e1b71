package dev.zoomflow.testkit.meeting;

import static dev.zoomflow.testkit.meeting.LiveMeetings.session;

import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The cloud recording of sessions that are on. Thread-safe. */
public final class LiveRecording {
    private final MeetingBook book;
    private final LiveMeetings live;
    private final EventSender events;

    public LiveRecording(MeetingBook book, EventSender events) {
        this.book = book;
        this.live = new LiveMeetings(book);
        this.events = events;
    }

    /**
     * {@code recording.started}
     *
     * @throws IllegalStateException when it is recorded already
     */
    public void start(long id) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            must(!tape(meeting).running(), meeting, "is recorded already");
            Instant now = events.now();
            live.change(meeting, session -> session.with(session.tape().start(now)));
            tell("started", meeting, now, Optional.empty());
        }
    }

    /**
     * {@code recording.paused}
     *
     * @throws IllegalStateException when it is not recorded
     */
    public void pause(long id) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            must(tape(meeting).running() && !tape(meeting).paused(), meeting, "is not recorded now");
            live.change(meeting, session -> session.with(session.tape().pause(true)));
            tell("paused", meeting, since(meeting), Optional.of(events.now()));
        }
    }

    /**
     * {@code recording.resumed}
     *
     * @throws IllegalStateException when its recording is not paused
     */
    public void resume(long id) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            must(tape(meeting).paused(), meeting, "has no paused recording");
            live.change(meeting, session -> session.with(session.tape().pause(false)));
            tell("resumed", meeting, since(meeting), Optional.empty());
        }
    }

    /**
     * {@code recording.stopped}
     *
     * @throws IllegalStateException when it is not recorded
     */
    public void stop(long id) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            must(tape(meeting).running(), meeting, "is not recorded");
            stopIfRunning(meeting);
        }
    }

    void stopIfRunning(MeetingEntry meeting) {
        if (tape(meeting).running()) {
            Instant now = events.now();
            live.change(meeting, session -> session.with(session.tape().stop(now)));
            tell("stopped", meeting, since(meeting), Optional.of(now));
        }
    }

    private void tell(String what, MeetingEntry meeting, Instant start, Optional<Instant> end) {
        ObjectNode object = EventBlock.planned(meeting);
        object.put("start_time", ZoomTime.utc(session(meeting).startedAt()));
        object.putObject("recording_file")
                .put("recording_start", ZoomTime.utc(start))
                .put("recording_end", end.map(ZoomTime::utc).orElse(""));
        events.sendRecording(what, meeting, object);
    }

    private static Tape tape(MeetingEntry meeting) {
        return session(meeting).tape();
    }

    private static Instant since(MeetingEntry meeting) {
        return tape(meeting).since().orElseThrow();
    }

    private void must(boolean good, MeetingEntry meeting, String otherwise) {
        if (!good) {
            throw new IllegalStateException(book.kind().prefix() + " " + meeting.id() + " " + otherwise);
        }
    }
}
