package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.Sender;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What happens to meetings: each call changes the state and sends the events that tell of it. Thread-safe. */
public final class MeetingLife {
    private final MeetingBook book;
    private final MeetingEvents events;
    private final InstantSource clock;
    private long handles = 16_778_240;

    public MeetingLife(MeetingBook book, Sender sender, InstantSource clock) {
        this.book = book;
        this.events = new MeetingEvents(sender, clock);
        this.clock = clock;
    }

    /** A meeting that was planned before anybody watched: no event. */
    public synchronized void plan(long id, User host, ObjectNode asked) {
        ObjectNode details = MeetingDetails.create(id, host, asked, clock.instant());
        book.put(new MeetingEntry(id, Identifiers.meetingUuid(), host, details, Optional.empty()));
    }

    public synchronized MeetingEntry create(User host, ObjectNode asked) {
        long id = Identifiers.meetingId();
        plan(id, host, asked);
        MeetingEntry meeting = find(id);
        events.planned("meeting.created", meeting, host);
        return meeting;
    }

    public synchronized void update(MeetingEntry meeting, ObjectNode asked, User operator) {
        MeetingEntry changed = meeting.withDetails(MeetingDetails.change(meeting.details(), asked));
        if (!changed.equals(meeting)) {
            book.put(changed);
            events.updated(meeting, changed, operator);
        }
    }

    public synchronized void delete(MeetingEntry meeting, User operator) {
        book.remove(meeting.id());
        events.planned("meeting.deleted", meeting, operator);
    }

    /** Starts an instant meeting; nobody planned it, so only its start is told. */
    public synchronized MeetingEntry startInstant(User host, String topic) {
        long id = Identifiers.meetingId();
        plan(id, host, Json.object().put("topic", topic).put("type", 1));
        return start(id);
    }

    /**
     * Starts the meeting under a new UUID, and its host is in.
     *
     * @throws IllegalStateException when it is on already
     */
    public synchronized MeetingEntry start(long id) {
        MeetingEntry meeting = find(id);
        if (meeting.live()) {
            throw new IllegalStateException("meeting " + id + " is on already");
        }
        MeetingEntry begun = meeting.begin(Identifiers.meetingUuid(), Session.begin(clock.instant()));
        book.put(begun);
        events.started(begun);
        join(id, begun.host().displayName(), Optional.of(begun.host()));
        return find(id);
    }

    public synchronized Participant join(long id, String name, Optional<User> user) {
        MeetingEntry meeting = live(id);
        handles += 1024;
        String handle = Long.toString(handles);
        Participant who = new Participant(handle, Identifiers.upperCaseUuid(), name, user, clock.instant());
        book.put(meeting.withSession(session(meeting).with(who)));
        events.joined(meeting, who);
        return who;
    }

    /**
     * @throws IllegalStateException when the participant is not in the meeting
     */
    public synchronized void leave(long id, Participant who) {
        MeetingEntry meeting = live(id);
        if (!session(meeting).present().contains(who)) {
            throw new IllegalStateException(who.name() + " is not in meeting " + id);
        }
        book.put(meeting.withSession(session(meeting).without(who, clock.instant())));
        events.left(meeting, who, false);
    }

    /** Everybody leaves, then the meeting is over. */
    public synchronized void end(long id) {
        MeetingEntry meeting = live(id);
        Instant now = clock.instant();
        session(meeting).present().forEach(who -> events.left(meeting, who, true));
        book.put(meeting.withSession(session(meeting).endAt(now)));
        events.ended(meeting, now);
    }

    private MeetingEntry live(long id) {
        MeetingEntry meeting = find(id);
        if (!meeting.live()) {
            throw new IllegalStateException("meeting " + id + " is not on; start it first");
        }
        return meeting;
    }

    private static Session session(MeetingEntry meeting) {
        return meeting.session().orElseThrow();
    }

    /**
     * @throws IllegalArgumentException when there is none of this number
     */
    public MeetingEntry find(long id) {
        return book.find(Long.toString(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no meeting " + id));
    }
}
