package dev.zoomflow.testkit;

import dev.zoomflow.testkit.meeting.MeetingEntry;

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

    /** As {@link #start(Object)} for the room that this user always has. */
    public Meeting startPersonal(User host) {
        return hall.life.start(hall.plans.personal(host).id()).handle();
    }
}
