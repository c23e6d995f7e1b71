package dev.zoomflow.testkit;

import dev.zoomflow.testkit.meeting.MeetingEntry;

/** Does what people do in webinars. Thread-safe. */
public final class Webinars extends Gatherings<Webinar> {
    private final Hall hall;

    Webinars(Hall hall) {
        super(hall);
        this.hall = hall;
    }

    @Override
    Webinar handle(MeetingEntry entry) {
        return entry.webinar();
    }

    @Override
    long id(Webinar webinar) {
        return webinar.id();
    }

    /** Somebody plans a webinar for this moment: {@code webinar.created}. */
    public Webinar create(User host, String topic) {
        return hall.plans.create(host, topic).webinar();
    }
}
