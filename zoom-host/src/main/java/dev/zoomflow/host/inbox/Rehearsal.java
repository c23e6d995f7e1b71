package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Does with a source's probes what the inbox does with deliveries, so that the program is quick before the first one comes,
 * and leaves nothing behind: no row, no count. What is not a probe is never acknowledged here. Any thread.
 */
public final class Rehearsal implements Receiving, AutoCloseable {
    private static final Answer DONE = new Answer(200, "text/plain; charset=utf-8", "", Map.of());

    private final EventSource source;
    private final Intake intake;

    public Rehearsal(Database database, Vault vault, EventSource source) {
        this.source = source;
        this.intake = new Intake(new Journal(database, vault)::rehearse, () -> {});
        intake.start();
    }

    @Override
    public void receive(
            String type,
            String name,
            Optional<String> connectionId,
            Delivery delivery,
            Executor waiting,
            Sender sender) {
        if (isProbe(source, delivery)) {
            var arrival = new Arrival(type, "", name, delivery, List.of(event(delivery)));
            intake.add(
                    List.of(Parcel.of(arrival)),
                    sender.home(),
                    outcome -> sender.tell(outcome == Intake.Outcome.STORED ? DONE : Answer.later("not rehearsed")));
        } else {
            sender.tell(Answer.later("this is a rehearsal"));
        }
    }

    /** Whether the source takes it and makes no event of it. */
    public static boolean isProbe(EventSource source, Delivery delivery) {
        return source.receive(delivery) instanceof DeliveryResult.Accepted accepted
                && accepted.events().isEmpty();
    }

    private static Event event(Delivery delivery) {
        var subject = Subject.of("app", "account", "user");
        return Event.of("rehearsal", "rehearsal", subject, delivery.receivedAt(), delivery.text());
    }

    @Override
    public void close() {
        intake.close();
    }
}
