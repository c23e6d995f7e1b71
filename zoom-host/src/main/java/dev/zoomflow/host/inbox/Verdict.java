package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.EventSource;

/**
 * What a source says of a delivery that nobody sent: nothing is answered or stored.
 *
 * @param genuine whether it would be accepted
 * @param words for people
 */
public record Verdict(boolean genuine, String words) {
    public static Verdict of(EventSource source, Delivery delivery) {
        return source.receive(delivery)
                .match(
                        accepted -> new Verdict(true, "its signature is right"),
                        answered -> new Verdict(true, "its signature is right, and it is a question, not an event"),
                        Verdict::refused);
    }

    private static Verdict refused(DeliveryResult.Rejected rejected) {
        return new Verdict(
                false,
                "it would be refused now with " + rejected.status() + ": " + rejected.reason()
                        + "; what follows is what it says, and nothing proves it");
    }
}
