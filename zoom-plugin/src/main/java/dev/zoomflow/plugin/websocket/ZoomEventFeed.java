package dev.zoomflow.plugin.websocket;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventStream;
import java.util.function.Function;
import java.util.function.Supplier;

/** The events of one WebSocket subscription. Zoom sends nothing again that was missed, so there are no positions. */
final class ZoomEventFeed implements EventFeed {
    private final Supplier<EventStream> opening;
    private final Function<Delivery, DeliveryResult> reading;

    ZoomEventFeed(Supplier<EventStream> opening, Function<Delivery, DeliveryResult> reading) {
        this.opening = opening;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public EventStream open() {
        return opening.get();
    }

    @Override
    public DeliveryResult receive(Delivery delivery) {
        return reading.apply(delivery);
    }
}
