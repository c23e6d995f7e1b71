package dev.zoomflow.host.identity;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.store.Database;
import java.util.function.BiFunction;

/** What a wrong host would do, to see that the proof notices. */
enum Flaw {
    NONE("", (delivery, event) -> event.id()),
    IDENTITY_IS_THE_BODY(
            "2 events for",
            (delivery, event) -> Integer.toHexString(event.json().hashCode())),
    IDENTITY_IS_THE_REQUEST(
            "2 events for",
            (delivery, event) -> delivery.header("x-zm-request-id").orElse("")),
    IDENTITY_IS_THE_SECOND(
            "no event for",
            (delivery, event) ->
                    event.type() + event.orderingKey() + event.occurredAt().getEpochSecond()),
    FORGETS_WHAT_WAS_NOT_DERIVED("no event for", (delivery, event) -> event.id()) {
        @Override
        void opens(Database database) {
            database.write(handle -> handle.execute("update counter set value ="
                    + " (select value from counter where name = 'delivery') where name = 'derived'"));
        }
    },
    LANES_RUN_BACKWARDS("out of order in", (delivery, event) -> event.id()) {
        @Override
        void settled(Database database) {
            database.write(handle -> handle.execute("update run set id = -id where id > 0"));
        }
    };

    /** What the proof says of it. */
    final String noticed;

    private final BiFunction<Delivery, Event, String> identity;

    Flaw(String noticed, BiFunction<Delivery, Event, String> identity) {
        this.noticed = noticed;
        this.identity = identity;
    }

    /** A new process has the store. */
    void opens(Database database) {}

    /** Everything is derived, and about to be looked at. */
    void settled(Database database) {}

    EventSource of(EventSource honest) {
        return new Renaming(honest, identity);
    }

    private record Renaming(EventSource honest, BiFunction<Delivery, Event, String> identity) implements EventSource {
        @Override
        public String name() {
            return honest.name();
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            return honest.receive(delivery)
                    .match(
                            accepted -> DeliveryResult.accepted(accepted.events().stream()
                                    .map(event -> renamed(event, identity.apply(delivery, event)))
                                    .toArray(Event[]::new)),
                            answered -> answered,
                            rejected -> rejected);
        }

        private static Event renamed(Event event, String id) {
            return new Event(
                    id,
                    event.type(),
                    event.subject(),
                    event.orderingKey(),
                    event.occurredAt(),
                    event.json(),
                    event.endsAccess());
        }
    }
}
