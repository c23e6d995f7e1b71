package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.NewRun;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from one stored delivery.
 *
 * @param problem why nothing does; "" if it could be read
 */
record Derived(long delivery, List<One> events, String problem) {
    Derived {
        events = List.copyOf(events);
    }

    static Derived problem(long delivery, String problem) {
        return new Derived(delivery, List.of(), problem);
    }

    /** How many of events, routes and runs, if all of it is new. */
    int rows() {
        return events.stream()
                .mapToInt(event -> 1
                        + event.routing().routes().size()
                        + event.routing().calls().size())
                .sum();
    }

    /**
     * An event, as its row is.
     *
     * @param part which of its delivery's events it is
     * @param json what of it may be shown
     * @param consequences whether something is to be done once it is durable: it ends access, or makes us forget somebody
     */
    record One(
            long seq,
            long delivery,
            int part,
            Arrival arrival,
            Event event,
            String json,
            long receivedAt,
            Routing routing,
            boolean consequences) {

        One numbered(long number) {
            return new One(number, delivery, part, arrival, event, json, receivedAt, routing, consequences);
        }

        Stream<NewRun> runs() {
            return routing.calls().stream()
                    .map(call -> new NewRun(seq, call.connectionId(), call.handler(), event.orderingKey()));
        }
    }
}
