package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.plugin.settings.OwnApp;
import dev.zoomflow.plugin.settings.ZoomSettings;
import java.util.Optional;
import java.util.function.Function;

/** A source per app: each verifies with that app's secrets and no others. Any thread. */
public final class EventSources {
    private final Owners owners;
    private final EventSource server;

    EventSources(ZoomSettings settings) {
        owners = Owners.table();
        server = new ZoomEventSource(
                settings.clientId().orElse(""), settings.secretTokens(), settings.secretTokenProblem(), owners);
    }

    /** What the server's app is sent, for all its connections. */
    public EventSource ofServer() {
        return server;
    }

    /** What a connection's own app is sent, for that connection alone. */
    public EventSource of(OwnApp own) {
        return new ZoomEventSource(own.app().clientId(), own.secretTokens(), own.secretTokenProblem(), owners);
    }

    /** Reads what a connection's own app is sent in a way that only Zoom can use. */
    public Function<Delivery, DeliveryResult> trusted(OwnApp own) {
        return new TrustedMessages(own.app().clientId(), owners);
    }

    /** Who left, if this event says that somebody did: what is stored of him is to go. */
    public Optional<Subject> forgets(Event event) {
        return Departures.of(event);
    }
}
