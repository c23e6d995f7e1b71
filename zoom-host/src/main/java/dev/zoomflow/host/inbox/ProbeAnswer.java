package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventSource;

/** How a delivery without effect is to be answered, if it reaches the inbox unchanged. */
public final class ProbeAnswer {
    private ProbeAnswer() {}

    public static boolean fits(EventSource source, Delivery probe, int status, String body) {
        var expected = source.receive(probe);
        if (expected instanceof DeliveryResult.Answered answered) {
            return status == answered.status() && body.equals(answered.body());
        }
        return expected instanceof DeliveryResult.Accepted && status / 100 == 2;
    }
}
