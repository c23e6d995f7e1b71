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

    /** As {@link #hold(Object, Scenario)} for a webinar that is planned first: {@code webinar.created}. */
    public Webinar hold(User host, String topic, Scenario scenario) {
        return hold(create(host, topic), scenario);
    }

    /** As {@link #begin(Object, Scenario)} for a webinar that is planned first: {@code webinar.created}. */
    public Webinar begin(User host, String topic, Scenario scenario) {
        return begin(create(host, topic), scenario);
    }

    /**
     * The host makes a link of its own to register by, for one place where the webinar is made known.
     *
     * @return its id, which registrations through it have in {@code source_id}
     */
    public String addTrackingSource(Webinar webinar, String name) {
        return hall.sources.add(entry(webinar), name);
    }
}
