package dev.zoomflow.testkit.meeting;

import static dev.zoomflow.testkit.meeting.LiveMeetings.session;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Role;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Meetings or webinars that people start, come to, leave and end: each call changes the state and sends the events that
 * tell of it. Thread-safe.
 */
public final class MeetingLife {
    private static final int INSTANT = 1;

    private final MeetingBook book;
    private final LiveMeetings live;
    private final MeetingPlans plans;
    private final LiveRecording recording;
    private final Stage stage;
    private final SessionEvents told;
    private final EventSender events;
    private final Arrivals arrivals;
    private final Consumer<MeetingEntry> whenOver;

    /**
     * @param whenOver is given each meeting that ended
     */
    public MeetingLife(
            MeetingBook book,
            MeetingPlans plans,
            LiveRecording recording,
            Stage stage,
            EventSender events,
            Arrivals arrivals,
            Consumer<MeetingEntry> whenOver) {
        this.book = book;
        this.live = new LiveMeetings(book);
        this.plans = plans;
        this.recording = recording;
        this.stage = stage;
        this.told = new SessionEvents(events);
        this.events = events;
        this.arrivals = arrivals;
        this.whenOver = whenOver;
    }

    /** Starts an instant meeting; nobody planned it, so only its start is told. */
    public MeetingEntry startInstant(User host, String topic) {
        long id = Identifiers.meetingId();
        plans.plan(id, host, Json.object().put("topic", topic).put("type", INSTANT));
        return start(id);
    }

    /**
     * Starts the meeting under a new UUID, and its host is in.
     *
     * @throws IllegalStateException when it is on already
     */
    public MeetingEntry start(long id) {
        synchronized (book) {
            MeetingEntry meeting = book.get(id);
            if (meeting.live()) {
                throw new IllegalStateException(book.kind().prefix() + " " + id + " is on already");
            }
            MeetingEntry begun = meeting.begin(book.newUuid(), Session.begin(events.now()));
            book.put(begun);
            told.started(begun);
            Participant host = join(id, Guest.of(begun.host()));
            live.change(
                    book.get(id), session -> session.with(session.attendance().withRole(host, Role.HOST)));
            if (begun.setting("auto_recording").equals("cloud")) {
                recording.start(id);
            }
            return book.get(id);
        }
    }

    public Participant join(long id, Guest guest) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            Participant who = arrivals.of(guest);
            enter(meeting, who);
            return who;
        }
    }

    void enter(MeetingEntry meeting, Participant who) {
        live.change(meeting, session -> session.with(session.attendance().with(who)));
        told.joined(meeting, who);
    }

    /**
     * @throws IllegalStateException when the participant is not in it
     */
    public void leave(long id, Participant who) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            live.mustBeIn(meeting, who);
            depart(meeting, who, Departure.LEFT);
        }
    }

    /** The host puts out whoever of those who are in has this UUID, if anybody has. */
    void remove(long id, String uuid) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            session(meeting).present().stream()
                    .filter(who -> who.uuid().equals(uuid))
                    .findFirst()
                    .ifPresent(who -> depart(meeting, who, Departure.REMOVED));
        }
    }

    private void depart(MeetingEntry meeting, Participant who, Departure departure) {
        stage.endShareOf(meeting, who);
        live.change(
                live.get(meeting.id()),
                session -> session.with(session.attendance().without(who, events.now(), departure)));
        told.left(meeting, who, departure);
    }

    /** The recording stops, everybody leaves, then it is over. */
    public void end(long id) {
        synchronized (book) {
            stage.endShare(live.get(id));
            recording.stopIfRunning(live.get(id));
            MeetingEntry meeting = live.get(id);
            Instant now = events.now();
            session(meeting).present().forEach(who -> told.left(meeting, who, Departure.ENDED));
            MeetingEntry over = live.change(meeting, session -> session.endAt(now));
            told.ended(meeting, now);
            whenOver.accept(over);
        }
    }

    /**
     * @throws IllegalArgumentException when there is none of this number
     */
    public MeetingEntry find(long id) {
        return book.get(id);
    }
}
