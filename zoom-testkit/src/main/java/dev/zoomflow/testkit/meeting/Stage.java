package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Role;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.function.UnaryOperator;

/** Who leads, shows and writes in a meeting or webinar that is on. Thread-safe. */
public final class Stage {
    private final MeetingBook book;
    private final LiveMeetings live;
    private final StageEvents told;

    public Stage(MeetingBook book, EventSender events) {
        this.book = book;
        this.live = new LiveMeetings(book);
        this.told = new StageEvents(events);
    }

    /** {@code …participant_role_changed}, unless it is the role already. */
    public void give(long id, Participant who, Role role) {
        synchronized (book) {
            MeetingEntry meeting = in(id, who);
            Role before = LiveMeetings.session(meeting).attendance().role(who);
            if (before != role) {
                live.change(
                        meeting, session -> session.with(session.attendance().withRole(who, role)));
                told.role(meeting, who, before, role);
            }
        }
    }

    /** {@code …sharing_started}; whoever shared before ends. */
    public void share(long id, Participant who) {
        synchronized (book) {
            MeetingEntry meeting = in(id, who);
            endShare(meeting);
            live.change(live.get(id), session -> session.with(session.talk().sharedBy(who)));
            told.share("sharing_started", meeting, who);
        }
    }

    /**
     * {@code …sharing_ended}
     *
     * @throws IllegalStateException when nobody shares anything
     */
    public void stopSharing(long id) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            if (LiveMeetings.session(meeting).talk().sharer().isEmpty()) {
                throw new IllegalStateException(
                        "nobody shares anything in " + book.kind().prefix() + " " + id);
            }
            endShare(meeting);
        }
    }

    void endShare(MeetingEntry meeting) {
        LiveMeetings.session(meeting).talk().sharer().ifPresent(sharer -> {
            live.change(meeting, session -> session.with(session.talk().withoutSharer()));
            told.share("sharing_ended", meeting, sharer);
        });
    }

    void endShareOf(MeetingEntry meeting, Participant who) {
        boolean shares = LiveMeetings.session(meeting)
                .talk()
                .sharer()
                .filter(sharer -> sharer.handle().equals(who.handle()))
                .isPresent();
        if (shares) {
            endShare(meeting);
        }
    }

    /** {@code …chat_message_sent}, to everyone. */
    public void say(long id, Participant who, String text) {
        synchronized (book) {
            MeetingEntry meeting = in(id, who);
            Talk.Line line = new Talk.Line(Identifiers.upperCaseUuid(), told.now(), who.name(), text);
            live.change(meeting, session -> session.with(session.talk().with(line)));
            told.said(meeting, who, LiveMeetings.session(meeting).role(who), line);
        }
    }

    /** Whether there was such a message. */
    boolean takeBack(long id, String message) {
        return change(id, message, talk -> talk.without(message));
    }

    /** Whether there was such a message. */
    boolean correct(long id, String message, String text) {
        return change(id, message, talk -> talk.corrected(message, text));
    }

    private boolean change(long id, String message, UnaryOperator<Talk> change) {
        synchronized (book) {
            MeetingEntry meeting = live.get(id);
            boolean known = LiveMeetings.session(meeting).talk().has(message);
            if (known) {
                live.change(meeting, session -> session.with(change.apply(session.talk())));
            }
            return known;
        }
    }

    private MeetingEntry in(long id, Participant who) {
        MeetingEntry meeting = live.get(id);
        live.mustBeIn(meeting, who);
        return meeting;
    }
}
