package dev.zoomflow.testkit;

import dev.zoomflow.testkit.meeting.Guest;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.meeting.Stay;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does what people do in meetings, or in webinars. Each call changes what the API shows and sends Zoom's events to the
 * subscriptions; none waits for their answers. The events are named here as meetings have them; webinars have the same
 * under {@code webinar.}. Thread-safe.
 *
 * @param <T> {@link Meeting} or {@link Webinar}
 */
public abstract sealed class Gatherings<T> permits Meetings, Webinars {
    private final Hall hall;

    Gatherings(Hall hall) {
        this.hall = hall;
    }

    abstract T handle(MeetingEntry entry);

    abstract long id(T gathering);

    public List<T> all() {
        return hall.book.all().stream().map(this::handle).toList();
    }

    /**
     * @throws IllegalArgumentException when there is none of this number or UUID
     */
    public T find(String idOrUuid) {
        String what = hall.book.kind().prefix();
        return hall.book
                .find(idOrUuid)
                .map(this::handle)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " " + idOrUuid));
    }

    /** Who is in now. */
    public List<Participant> participants(T gathering) {
        return entry(gathering).session().map(Session::present).orElse(List.of());
    }

    /** Who is or was in during its last session, one for each stay; those who left come first. */
    public List<Participant> attendees(T gathering) {
        Stream<Participant> left = entry(gathering).session().stream()
                .flatMap(session -> session.stays().stream())
                .map(Stay::participant);
        return Stream.concat(left, participants(gathering).stream()).toList();
    }

    /** Whether it is on or was at some time. */
    public boolean wasOn(T gathering) {
        return entry(gathering).session().isPresent();
    }

    /**
     * What is planned starts, under a new UUID, and its host is in: {@code meeting.started},
     * {@code meeting.participant_joined}.
     *
     * @throws IllegalStateException when it is on already
     */
    public T start(T planned) {
        return handle(hall.life.start(id(planned)));
    }

    /**
     * Holds what is planned: it starts, all that the scenario says happens at plausible times, it ends, and if it was
     * recorded its recording and then its transcript are ready. The simulator's clock goes forward to then; before each
     * event the answers to the earlier ones are awaited, so that they come in order.
     *
     * @return as it is when all is over
     * @throws IllegalStateException when it is on already
     */
    public T hold(T planned, Scenario scenario) {
        return holdStarted(start(planned), scenario);
    }

    /**
     * As {@link #hold(Object, Scenario)}, but the clock is left alone: it starts now, and the rest happens when its time
     * comes, by itself or because the clock is put forward.
     */
    public T begin(T planned, Scenario scenario) {
        return beginStarted(start(planned), scenario);
    }

    final T holdStarted(T started, Scenario scenario) {
        hall.timeline.advance(enactment(started, scenario).schedule());
        return handle(entry(started));
    }

    final T beginStarted(T started, Scenario scenario) {
        var unused = enactment(started, scenario).schedule();
        return started;
    }

    private Enactment enactment(T started, Scenario scenario) {
        return new Enactment(hall, id(started), entry(started).uuid(), scenario);
    }

    /** {@code meeting.participant_joined} */
    public Participant join(T gathering, User user) {
        return hall.life.join(id(gathering), Guest.of(user));
    }

    /** As {@link #join(Object, User)} for somebody without a Zoom account. */
    public Participant join(T gathering, String guestName) {
        return hall.life.join(id(gathering), Guest.named(guestName));
    }

    /**
     * As {@link #join(Object, User)} for somebody who calls; the number is the name.
     *
     * @param number such as {@code +351210000000}
     */
    public Participant joinByPhone(T gathering, String number) {
        return join(gathering, number);
    }

    /** As {@link #join(Object, User)} for somebody who comes by the link that registering gave. */
    public Participant join(T gathering, Registrant registrant) {
        return hall.life.join(id(gathering), Guest.of(registrant));
    }

    /** Somebody registers on its page: {@code meeting.registration_created}. */
    public Registrant register(T gathering, String email, String firstName, String lastName) {
        return hall.registrations.register(entry(gathering), email, firstName, lastName);
    }

    /** Those who registered, pending ones too. */
    public List<Registrant> registrants(T gathering) {
        return hall.registrations.of(entry(gathering));
    }

    /** {@code meeting.participant_role_changed}, unless it is the role already. */
    public void role(T gathering, Participant participant, Role role) {
        hall.stage.give(id(gathering), participant, role);
    }

    /** {@code meeting.sharing_started}; whoever shared before ends: {@code meeting.sharing_ended}. */
    public void share(T gathering, Participant participant) {
        hall.stage.share(id(gathering), participant);
    }

    /**
     * {@code meeting.sharing_ended}
     *
     * @throws IllegalStateException when nobody shares anything
     */
    public void stopSharing(T gathering) {
        hall.stage.stopSharing(id(gathering));
    }

    /** Writes to everybody: {@code meeting.chat_message_sent}. A recording has what was written in its chat file. */
    public void say(T gathering, Participant participant, String text) {
        hall.stage.say(id(gathering), participant, text);
    }

    /** Somebody asks a question and the host answers; the results and reports have it when all is over. */
    public void ask(T gathering, Participant participant, String question, String answer) {
        hall.inquiries.ask(entry(gathering), participant, question, answer);
    }

    /**
     * Answers a question of a poll; the results and reports have it when all is over.
     *
     * @throws IllegalArgumentException when no poll has this question
     */
    public void vote(T gathering, Participant participant, String question, String answer) {
        hall.inquiries.vote(entry(gathering), participant, question, answer);
    }

    /** {@code meeting.participant_left} */
    public void leave(T gathering, Participant participant) {
        hall.life.leave(id(gathering), participant);
    }

    /**
     * {@code recording.stopped} if it is recorded, {@code meeting.participant_left} for everybody who is still in, then
     * {@code meeting.ended}. What was recorded is processed for twice its length.
     */
    public void end(T gathering) {
        hall.life.end(id(gathering));
    }

    /**
     * {@code recording.started}
     *
     * @throws IllegalStateException when it is recorded already
     */
    public void startRecording(T gathering) {
        hall.recording.start(id(gathering));
    }

    /** {@code recording.paused} */
    public void pauseRecording(T gathering) {
        hall.recording.pause(id(gathering));
    }

    /** {@code recording.resumed} */
    public void resumeRecording(T gathering) {
        hall.recording.resume(id(gathering));
    }

    /** {@code recording.stopped} */
    public void stopRecording(T gathering) {
        hall.recording.stop(id(gathering));
    }

    /**
     * The cloud recording of the last session is there now, whether anybody started one or not:
     * {@code recording.completed}.
     *
     * @throws IllegalStateException when it is there already, or nothing was ever on
     */
    public void finishRecording(T gathering) {
        hall.recorder.finish(entry(gathering));
    }

    /**
     * The transcript of that recording is there now: {@code recording.transcript_completed}.
     *
     * @throws IllegalStateException when there is no recording
     */
    public void finishTranscript(T gathering) {
        hall.recorder.finishTranscript(entry(gathering));
    }

    /** Somebody plays that recording on its page; the analytics show it. */
    public void watchRecording(T gathering, User viewer, Duration time) {
        hall.recordings.audiences().watch(entry(gathering).uuid(), viewer, time);
    }

    /**
     * What must be kept of the last session for the record is there: {@code recording.archive_files_completed}.
     *
     * @throws IllegalStateException when it is on or never was
     */
    public void archive(T gathering) {
        hall.recordings.archive().complete(entry(gathering));
    }

    /**
     * Answers a question of the survey after the last session; its report has it.
     *
     * @throws IllegalArgumentException when the survey does not ask this
     */
    public void answerSurvey(T gathering, Participant participant, String question, String answer) {
        hall.surveys.answer(entry(gathering), participant, question, answer);
    }

    final MeetingEntry entry(T gathering) {
        return hall.life.find(id(gathering));
    }
}
