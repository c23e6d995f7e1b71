package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.plugin.message.Message;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One app's events. Immutable; any thread.
 *
 * <p>Nothing is answered, and nothing parsed but for the claim, before the signature has been verified over the bytes as
 * they came. The media type does not matter: what was signed is genuine, and Zoom never repeats what got a 4xx.
 */
final class ZoomEventSource implements EventSource {
    private final SignatureCheck signatures;
    private final boolean canVerify;
    private final String noSecret;
    private final EventReader events;
    private final Optional<Probes> probes;

    /** @param noSecret what to say while there is no secret */
    ZoomEventSource(String app, List<Secret> secrets, String noSecret, Owners owners) {
        this.signatures = new SignatureCheck(secrets);
        this.canVerify = !secrets.isEmpty();
        this.noSecret = noSecret;
        this.events = new EventReader(app, owners);
        this.probes = secrets.stream().findFirst().map(Hmac::new).map(Probes::new);
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public DeliveryResult receive(Delivery delivery) {
        if (!canVerify) {
            return DeliveryResult.rejected(503, noSecret, Claim.of(delivery));
        }
        var body = delivery.body();
        var verdict = signatures.check(delivery, body);
        return verdict.signer()
                .map(secret -> accept(delivery, body, secret))
                .orElseGet(() -> DeliveryResult.rejected(verdict.status(), verdict.problem(), Claim.of(delivery)));
    }

    @Override
    public List<Delivery> probes(URI address, Instant now) {
        return probes.map(made -> made.at(address, now)).orElse(List.of());
    }

    @Override
    public List<Event> unproven(Delivery delivery) {
        var text = delivery.text();
        return Message.read(delivery.body(), text)
                .filter(message -> !Probes.isOne(message))
                .flatMap(message -> events.read(message, delivery.receivedAt(), text))
                .stream()
                .toList();
    }

    private DeliveryResult accept(Delivery delivery, byte[] body, Hmac signer) {
        var text = delivery.text();
        var message = Message.read(body, text);
        if (message.isEmpty()) {
            return DeliveryResult.rejected(400, "signed, but not one JSON object that can be read in one way only");
        }
        return UrlValidation.isOne(message.get())
                ? UrlValidation.answer(message.get(), signer)
                : event(message.get(), delivery, text);
    }

    private DeliveryResult event(Message message, Delivery delivery, String text) {
        return events.read(message, delivery.receivedAt(), text)
                // read like any other, because a host that warms up with probes is to know this way
                .map(event -> Probes.isOne(message) ? DeliveryResult.accepted() : DeliveryResult.accepted(event))
                .orElseGet(() -> DeliveryResult.rejected(400, "signed, but \"event\" is no name of an event type"));
    }
}
