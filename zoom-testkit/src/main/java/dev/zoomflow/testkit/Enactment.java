package dev.zoomflow.testkit;

import dev.zoomflow.testkit.meeting.Guest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A scenario that happens in one session: puts on the timeline what people do when. What cannot happen any more, since
 * somebody ended the session meanwhile, is left out.
 */
final class Enactment {
    private static final Duration BETWEEN_ARRIVALS = Duration.ofSeconds(7);

    /** Real time goes by as well while people come and go, and what was recorded is as much longer. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private final Hall hall;
    private final long id;
    private final String uuid;
    private final Scenario scenario;
    private final Instant start;
    private final Map<String, Participant> stays = new ConcurrentHashMap<>();

    Enactment(Hall hall, long id, String uuid, Scenario scenario) {
        this.hall = hall;
        this.id = id;
        this.uuid = uuid;
        this.scenario = scenario;
        this.start = hall.timeline.instant();
    }

    /**
     * @return how long it takes until nothing of it is to come any more, the recording and its transcript too
     */
    Duration schedule() {
        Duration length = scenario.length();
        Duration arrival = shorter(
                BETWEEN_ARRIVALS, length.dividedBy(4L * (scenario.people().size() + 1)));
        Duration at = arrival;
        for (Scenario.Person person : scenario.people()) {
            come(person, at, arrival);
            at = at.plus(arrival);
        }
        Duration allIn = at;
        if (scenario.isRecorded()) {
            step(allIn, () -> hall.recording.start(id));
        }
        scenario.people().forEach(person -> act(person, length));
        go(length, arrival);
        return scenario.isRecorded()
                ? length.plus(length.minus(allIn).multipliedBy(3)).plus(SPARE)
                : length;
    }

    private void come(Scenario.Person person, Duration at, Duration patience) {
        if (person.waits() && hall.kind.hasWaitingRooms()) {
            step(at, () -> stays.put(person.name(), hall.waitingRoom.enter(id, guest(person))));
            step(
                    at.plus(patience.dividedBy(2)),
                    () -> with(person, who -> stays.put(person.name(), hall.waitingRoom.admit(id, who))));
        } else {
            step(at, () -> join(person));
        }
    }

    private void act(Scenario.Person person, Duration length) {
        if (person.shares()) {
            step(share(length, 30), () -> with(person, who -> hall.stage.share(id, who)));
            step(share(length, 38), () -> hall.stage.stopSharing(id));
        }
        if (person.rejoins()) {
            step(share(length, 40), () -> leave(person));
            step(share(length, 43), () -> join(person));
        }
        for (String line : person.lines()) {
            step(share(length, 50), () -> with(person, who -> hall.stage.say(id, who, line)));
        }
    }

    /** The guests leave one after the other, then the host ends it. */
    private void go(Duration length, Duration between) {
        Duration at = length;
        for (Scenario.Person person : scenario.people()) {
            at = at.minus(between.dividedBy(2));
            step(at, () -> leave(person));
        }
        step(length, () -> hall.life.end(id));
    }

    private void join(Scenario.Person person) {
        stays.put(person.name(), hall.life.join(id, guest(person)));
    }

    private void leave(Scenario.Person person) {
        with(person, who -> hall.life.leave(id, who));
        stays.remove(person.name());
    }

    private void with(Scenario.Person person, Consumer<Participant> action) {
        Participant who = stays.get(person.name());
        if (who != null) {
            action.accept(who);
        }
    }

    private void step(Duration at, Runnable action) {
        hall.timeline.at(start.plus(at), () -> {
            boolean goesOn =
                    hall.book.find(uuid).filter(session -> session.live()).isPresent();
            if (goesOn) {
                happen(action);
            }
        });
    }

    private static void happen(Runnable action) {
        try {
            action.run();
        } catch (IllegalStateException otherwise) {
            // somebody else did it already, or sent that person out
        }
    }

    private static Guest guest(Scenario.Person person) {
        return person.user().map(Guest::of).orElseGet(() -> Guest.named(person.name()));
    }

    private static Duration share(Duration length, int percent) {
        return length.multipliedBy(percent).dividedBy(100);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
