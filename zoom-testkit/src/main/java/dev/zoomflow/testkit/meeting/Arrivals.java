package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Gives each stay its handle; one for all meetings and webinars of a simulator. Thread-safe. */
public final class Arrivals {
    private static final int STEP = 1024;

    private final InstantSource clock;
    private final AtomicLong handles = new AtomicLong(16_778_240);

    public Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    /** The same person, who comes in now. */
    Participant now(Participant waited) {
        return new Participant(
                waited.handle(), waited.uuid(), waited.name(), waited.user(), waited.registrant(), clock.instant());
    }

    Participant of(Guest guest) {
        String handle = Long.toString(handles.addAndGet(STEP));
        return new Participant(
                handle, Identifiers.upperCaseUuid(), guest.name(), guest.user(), guest.registrant(), clock.instant());
    }
}
