package dev.zoomflow.plugin.websocket;

import com.google.inject.Inject;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.plugin.oauth.Grant;
import dev.zoomflow.plugin.settings.Endpoints;
import dev.zoomflow.plugin.settings.OwnApp;
import dev.zoomflow.plugin.webhook.EventSources;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;

/** A feed for each WebSocket subscription that a connection names. Cheap, without I/O; any thread. */
public final class EventFeeds {
    private final Dialling dialling;
    private final EventSources events;
    private final Clock clock;

    @Inject
    EventFeeds(HttpClient client, Endpoints endpoints, Clock clock, EventSources events) {
        this.dialling = new Dialling(client, endpoints);
        this.events = events;
        this.clock = clock;
    }

    /** Of a Server-to-Server app, for the connection that brings it. */
    public List<EventFeed> of(OwnApp own, Grant grant) {
        return own.subscription()
                .<EventFeed>map(id -> new ZoomEventFeed(
                        () -> ZoomEventStream.open(dialling.connect(id, grant), Pulse.ofZoom(), clock),
                        events.trusted(own)))
                .map(List::of)
                .orElse(List.of());
    }
}
