package dev.zoomflow.testkit;

import dev.zoomflow.testkit.meeting.Guest;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import java.util.List;

/** Does what people do in meetings. Thread-safe. */
public final class Meetings extends Gatherings<Meeting> {
    private final Hall hall;

    Meetings(Hall hall) {
        super(hall);
        this.hall = hall;
    }

    @Override
    Meeting handle(MeetingEntry entry) {
        return entry.handle();
    }

    @Override
    long id(Meeting meeting) {
        return meeting.id();
    }

    /** An instant meeting starts and its host is in: {@code meeting.started}, {@code meeting.participant_joined}. */
    public Meeting start(User host, String topic) {
        return hall.life.startInstant(host, topic).handle();
    }

    /** As {@link #hold(Object, Scenario)} for an instant meeting. */
    public Meeting hold(User host, String topic, Scenario scenario) {
        return holdStarted(start(host, topic), scenario);
    }

    /** As {@link #begin(Object, Scenario)} for an instant meeting. */
    public Meeting begin(User host, String topic, Scenario scenario) {
        return beginStarted(start(host, topic), scenario);
    }

    /** {@code meeting.participant_joined_waiting_room} */
    public Participant knock(Meeting meeting, String guestName) {
        return hall.waitingRoom.enter(meeting.id(), Guest.named(guestName));
    }

    /** {@code meeting.participant_joined_waiting_room} */
    public Participant knock(Meeting meeting, User user) {
        return hall.waitingRoom.enter(meeting.id(), Guest.of(user));
    }

    /** Who is in the waiting room now. */
    public List<Participant> waiting(Meeting meeting) {
        return hall.life.find(meeting.id()).session().map(Session::waiting).orElse(List.of());
    }

    /**
     * The host lets somebody in: {@code meeting.participant_admitted}, {@code meeting.participant_joined}.
     *
     * @return the stay that begins with it
     */
    public Participant admit(Meeting meeting, Participant waiting) {
        return hall.waitingRoom.admit(meeting.id(), waiting);
    }

    /** Somebody does not wait any longer: {@code meeting.participant_left_waiting_room}. */
    public void giveUp(Meeting meeting, Participant waiting) {
        hall.waitingRoom.leave(meeting.id(), waiting);
    }

    /** The host sends somebody back to wait: {@code meeting.participant_put_in_waiting_room}. */
    public void putInWaitingRoom(Meeting meeting, Participant participant) {
        hall.waitingRoom.putIn(meeting.id(), participant);
    }

    /**
     * Somebody whom the host, or a call of the API, invited into the meeting says so or does not.
     *
     * @param answer sends {@code meeting.invitation_accepted}, {@code …_rejected} or {@code …_timeout}
     */
    public void answerInvitation(Meeting meeting, User invited, InvitationAnswer answer) {
        hall.invitations.answer(hall.life.find(meeting.id()), invited, answer.word());
    }

    /**
     * Somebody whom a call of the API had called out of the meeting, by telephone or in a room, says so or does not. Who
     * accepts does not join by it.
     *
     * @param address the number or the room system's address, as it was called
     * @param answer sends {@code meeting.participant_…_callout_accepted}, {@code …_rejected} or {@code …_missed}
     * @throws IllegalArgumentException when nothing rings there
     */
    public void answerCallOut(Meeting meeting, String address, InvitationAnswer answer) {
        String word = answer == InvitationAnswer.TIMEOUT ? "missed" : answer.word();
        hall.callOuts.answer(hall.life.find(meeting.id()), address, word);
    }

    /**
     * Zoom has written the summary of its last session: {@code meeting.summary_completed}.
     *
     * @throws IllegalStateException when it is on or never was
     */
    public void summarize(Meeting meeting, String overview, String... nextSteps) {
        hall.summaries.write(hall.life.find(meeting.id()), overview, List.of(nextSteps));
    }

    /** As {@link #start(Object)} for the room that this user always has. */
    public Meeting startPersonal(User host) {
        return hall.life.start(hall.plans.personal(host).id()).handle();
    }
}
