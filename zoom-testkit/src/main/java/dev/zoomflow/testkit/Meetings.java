package dev.zoomflow.testkit;

import dev.zoomflow.testkit.meeting.Guest;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingLife;
import dev.zoomflow.testkit.meeting.MeetingPlans;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.recording.Recorder;
import dev.zoomflow.testkit.registration.Registrations;
import java.util.List;

/**
 * Does what people do in meetings. Each call changes what the API shows and sends Zoom's events to the subscriptions;
 * none waits for their answers. Thread-safe.
 */
public final class Meetings {
    private final MeetingBook book;
    private final MeetingLife life;
    private final MeetingPlans plans;
    private final Registrations registrations;
    private final Recorder recorder;

    Meetings(Hall hall, Recorder recorder) {
        this.book = hall.book;
        this.life = hall.life;
        this.plans = hall.plans;
        this.registrations = hall.registrations;
        this.recorder = recorder;
    }

    public List<Meeting> all() {
        return book.all().stream().map(MeetingEntry::handle).toList();
    }

    /**
     * @throws IllegalArgumentException when there is none of this number or UUID
     */
    public Meeting find(String idOrUuid) {
        return book.find(idOrUuid)
                .map(MeetingEntry::handle)
                .orElseThrow(() -> new IllegalArgumentException("there is no meeting " + idOrUuid));
    }

    /** Who is in the meeting now. */
    public List<Participant> participants(Meeting meeting) {
        return life.find(meeting.id()).session().map(Session::present).orElse(List.of());
    }

    /** Whether the meeting is on or was at some time. */
    public boolean wasOn(Meeting meeting) {
        return life.find(meeting.id()).session().isPresent();
    }

    /** An instant meeting starts and its host is in: {@code meeting.started}, {@code meeting.participant_joined}. */
    public Meeting start(User host, String topic) {
        return life.startInstant(host, topic).handle();
    }

    /**
     * A planned meeting starts, under a new UUID, and its host is in.
     *
     * @throws IllegalStateException when it is on already
     */
    public Meeting start(Meeting planned) {
        return life.start(planned.id()).handle();
    }

    /** As {@link #start(Meeting)} for the room that this user always has. */
    public Meeting startPersonal(User host) {
        return life.start(plans.personal(host).id()).handle();
    }

    /** {@code meeting.participant_joined} */
    public Participant join(Meeting meeting, User user) {
        return life.join(meeting.id(), Guest.of(user));
    }

    /** As {@link #join(Meeting, User)} for somebody without a Zoom account. */
    public Participant join(Meeting meeting, String guestName) {
        return life.join(meeting.id(), Guest.named(guestName));
    }

    /** As {@link #join(Meeting, User)} for somebody who comes by the link that registering gave. */
    public Participant join(Meeting meeting, Registrant registrant) {
        return life.join(meeting.id(), Guest.of(registrant));
    }

    /** Somebody registers on the meeting's page: {@code meeting.registration_created}. */
    public Registrant register(Meeting meeting, String email, String firstName, String lastName) {
        return registrations.register(life.find(meeting.id()), email, firstName, lastName);
    }

    /** Those who registered, pending ones too. */
    public List<Registrant> registrants(Meeting meeting) {
        return registrations.of(life.find(meeting.id()));
    }

    /** {@code meeting.participant_left} */
    public void leave(Meeting meeting, Participant participant) {
        life.leave(meeting.id(), participant);
    }

    /** {@code meeting.participant_left} for everybody who is still in, then {@code meeting.ended}. */
    public void end(Meeting meeting) {
        life.end(meeting.id());
    }

    /** The cloud recording of the last session is there: {@code recording.completed}. */
    public void finishRecording(Meeting meeting) {
        recorder.finish(life.find(meeting.id()));
    }
}
