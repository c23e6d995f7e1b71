package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import java.util.function.UnaryOperator;

/** The sessions that are on, for those who change them. */
final class LiveMeetings {
    private final MeetingBook book;

    LiveMeetings(MeetingBook book) {
        this.book = book;
    }

    /**
     * @throws IllegalStateException when it is not on
     */
    MeetingEntry get(long id) {
        MeetingEntry meeting = book.get(id);
        if (!meeting.live()) {
            throw new IllegalStateException(book.kind().prefix() + " " + id + " is not on; start it first");
        }
        return meeting;
    }

    /** Its session, which it has. */
    static Session session(MeetingEntry meeting) {
        return meeting.session().orElseThrow();
    }

    /** Changes the session and gives back the meeting as it is then. */
    MeetingEntry change(MeetingEntry meeting, UnaryOperator<Session> change) {
        MeetingEntry changed = meeting.withSession(change.apply(session(meeting)));
        book.put(changed);
        return changed;
    }

    /**
     * @throws IllegalStateException when the participant is not in it
     */
    void mustBeIn(MeetingEntry meeting, Participant who) {
        boolean in =
                session(meeting).present().stream().anyMatch(one -> one.handle().equals(who.handle()));
        if (!in) {
            throw new IllegalStateException(
                    who.name() + " is not in " + book.kind().prefix() + " " + meeting.id());
        }
    }
}
