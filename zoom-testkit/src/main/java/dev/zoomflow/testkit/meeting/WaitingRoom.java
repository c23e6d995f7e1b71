package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;

/** Who waits to be let into a meeting that is on. Thread-safe. */
public final class WaitingRoom {
    private final MeetingBook book;
    private final LiveMeetings live;
    private final MeetingLife life;
    private final Arrivals arrivals;
    private final SessionEvents told;

    public WaitingRoom(MeetingBook book, MeetingLife life, EventSender events, Arrivals arrivals) {
        this.book = book;
        this.live = new LiveMeetings(book);
        this.life = life;
        this.arrivals = arrivals;
        this.told = new SessionEvents(events);
    }

    /** {@code meeting.participant_joined_waiting_room} */
    public Participant enter(long id, Guest guest) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            Participant who = arrivals.of(guest);
            live.change(meeting, session -> session.with(session.attendance().withWaiting(who)));
            told.moment("participant_joined_waiting_room", meeting, who);
            return who;
        }
    }

    /**
     * {@code meeting.participant_admitted}, then {@code meeting.participant_joined}
     *
     * @return the stay that begins with it
     * @throws IllegalStateException when this participant does not wait
     */
    public Participant admit(long id, Participant who) {
        synchronized (book) {
            MeetingEntry meeting = mustWait(id, who);
            told.moment("participant_admitted", meeting, who);
            MeetingEntry emptied = live.change(
                    meeting, session -> session.with(session.attendance().withoutWaiting(who)));
            Participant in = arrivals.now(who);
            life.enter(emptied, in);
            return in;
        }
    }

    /**
     * Gives up: {@code meeting.participant_left_waiting_room}
     *
     * @throws IllegalStateException when this participant does not wait
     */
    public void leave(long id, Participant who) {
        synchronized (book) {
            MeetingEntry meeting = mustWait(id, who);
            live.change(meeting, session -> session.with(session.attendance().withoutWaiting(who)));
            told.moment("participant_left_waiting_room", meeting, who);
        }
    }

    /**
     * {@code meeting.participant_put_in_waiting_room}; the stay is over.
     *
     * @throws IllegalStateException when this participant is not in
     */
    public void putIn(long id, Participant who) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            live.mustBeIn(meeting, who);
            live.change(
                    meeting,
                    session -> session.with(session.attendance()
                            .without(who, told.now(), Departure.LEFT)
                            .withWaiting(who)));
            told.moment("participant_put_in_waiting_room", meeting, who);
        }
    }

    private MeetingEntry mustWait(long id, Participant who) {
        MeetingEntry meeting = live.get(id);
        boolean waits = LiveMeetings.session(meeting).waiting().stream()
                .anyMatch(one -> one.handle().equals(who.handle()));
        if (!waits) {
            throw new IllegalStateException(who.name() + " is not in the waiting room of meeting " + id);
        }
        return meeting;
    }
}
