package dev.zoomflow.host.identity;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.store.Database;

/** What a wrong host would do, to see that the proof notices. */
enum Flaw {
    NONE(""),
    IDENTITY_IS_THE_BODY("2 events for") {
        @Override
        String identity(Delivery delivery, Event event) {
            return Integer.toHexString(event.json().hashCode());
        }
    },
    IDENTITY_IS_THE_REQUEST("2 events for") {
        @Override
        String identity(Delivery delivery, Event event) {
            return delivery.header("x-zm-request-id").orElse("");
        }
    },
    IDENTITY_IS_THE_SECOND("no event for") {
        @Override
        String identity(Delivery delivery, Event event) {
            return event.type() + event.orderingKey() + event.occurredAt().getEpochSecond();
        }
    },
    FORGETS_WHAT_WAS_NOT_DERIVED("no event for") {
        @Override
        void opens(Database database) {
            database.write(handle -> handle.execute("update counter set value ="
                    + " (select value from counter where name = 'delivery') where name = 'derived'"));
        }
    },
    LANES_RUN_BACKWARDS("out of order in") {
        @Override
        void settled(Database database) {
            database.write(handle -> handle.execute("update run set id = -id where id > 0"));
        }
    };

    /** What the proof says of it. */
    final String noticed;

    Flaw(String noticed) {
        this.noticed = noticed;
    }

    String identity(Delivery delivery, Event event) {
        return event.id();
    }

    /** A new process has the store. */
    void opens(Database database) {}

    /** Everything is derived, and about to be looked at. */
    void settled(Database database) {}

    EventSource of(EventSource honest) {
        return new Renaming(honest, this);
    }

    private record Renaming(EventSource honest, Flaw flaw) implements EventSource {
        @Override
        public String name() {
            return honest.name();
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            return honest.receive(delivery)
                    .match(
                            accepted -> DeliveryResult.accepted(accepted.events().stream()
                                    .map(event -> renamed(event, flaw.identity(delivery, event)))
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
