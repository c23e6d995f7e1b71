package dev.zoomflow.plugin.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.plugin.support.Receiver;
import dev.zoomflow.plugin.support.Zoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries that somebody else's code has signed, over HTTP. */
class EventsOfTheSimulatorTest {
    private final Zoom zoom = Zoom.start().connected();
    private final Receiver receiver =
            Receiver.of(zoom.integration().eventSources().get(0));

    @AfterEach
    void close() {
        receiver.close();
        zoom.close();
    }

    @Test
    void provesTheEndpointAndAcceptsWhatFollows() {
        zoom.simulator().webhooks().subscribe(zoom.simulator().app(), receiver.address());
        var meetings = zoom.simulator().meetings();
        var meeting = meetings.start(zoom.simulator().user(), "Reunión ☕ 😀");
        meetings.end(meeting);
        zoom.simulator().webhooks().settle();
        assertThat(receiver.events()).extracting(Event::type).contains("meeting.started", "meeting.ended");
        var identity = zoom.connection().verify();
        assertThat(receiver.events())
                .allMatch(event -> event.subject().isFor(zoom.connection().app(), identity))
                .allMatch(event -> event.orderingKey().equals(String.valueOf(meeting.id())));
        assertThat(receiver.events()).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameResultForTheSameDelivery() {
        zoom.simulator().webhooks().subscribe(zoom.simulator().app(), receiver.address());
        zoom.simulator().meetings().start(zoom.simulator().user(), "Tides");
        zoom.simulator().webhooks().settle();
        Delivery first = receiver.deliveries().get(receiver.deliveries().size() - 1);
        DeliveryResult again = zoom.integration().eventSources().get(0).receive(first);
        assertThat(again)
                .isInstanceOf(Accepted.class)
                .isEqualTo(zoom.integration().eventSources().get(0).receive(first));
    }
}
