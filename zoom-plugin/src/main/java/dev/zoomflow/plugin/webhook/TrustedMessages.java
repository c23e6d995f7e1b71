package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.message.Message;
import java.util.function.Function;

/** Reads what came in a way that only Zoom can use, and so needs no signature. Pure; any thread. */
final class TrustedMessages implements Function<Delivery, DeliveryResult> {
    private final EventReader events;

    TrustedMessages(String app, Owners owners) {
        this.events = new EventReader(app, owners);
    }

    @Override
    public DeliveryResult apply(Delivery delivery) {
        var text = delivery.text();
        return Message.read(delivery.body(), text)
                .flatMap(message -> events.read(message, delivery.receivedAt(), text))
                .map(DeliveryResult::accepted)
                .orElseGet(() -> DeliveryResult.rejected(400, "not one JSON object that names its event"));
    }
}
