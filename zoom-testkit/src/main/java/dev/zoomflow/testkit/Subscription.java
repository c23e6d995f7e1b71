package dev.zoomflow.testkit;

import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.util.Set;

/**
 * Where an app's events go. Immutable: {@link Webhooks#subscriptions()} has it as it is now.
 *
 * @param events names such as {@code meeting.ended}; an empty set means every event
 * @param enabled false after six URL validations in a row have failed; then it gets nothing
 */
public record Subscription(
        String id, String clientId, Channel channel, Set<String> events, Audience audience, boolean enabled) {
    public Subscription {
        events = Set.copyOf(events);
    }

    /** To an endpoint, without further authentication, of everybody's events. */
    public Subscription(String id, String clientId, URI endpoint, Set<String> events) {
        this(
                id,
                clientId,
                new Channel.Webhook(endpoint, EndpointAuthentication.none()),
                events,
                Audience.everybody(),
                true);
    }

    /** A new one, of everybody's events, not saved yet. */
    public static Subscription webhook(App app, URI endpoint, String... events) {
        return new Subscription(Identifiers.id(), app.clientId(), endpoint, Set.of(events));
    }

    /** A new one over a WebSocket, of everybody's events, not saved yet. */
    public static Subscription webSocket(App app, String... events) {
        return webSocket(Identifiers.id(), app, Set.of(events));
    }

    /** As {@link #webSocket(App, String...)}, with this id. */
    public static Subscription webSocket(String id, App app, Set<String> events) {
        Channel channel = new Channel.WebSocket(URI.create("/ws?subscriptionId=" + id));
        return new Subscription(id, app.clientId(), channel, events, Audience.everybody(), true);
    }

    /**
     * @throws IllegalStateException when its events go over a WebSocket
     */
    public Subscription withAuthentication(EndpointAuthentication authentication) {
        if (channel instanceof Channel.Webhook webhook) {
            return with(new Channel.Webhook(webhook.endpoint(), authentication));
        }
        throw new IllegalStateException("a WebSocket has its access token and no further authentication");
    }

    public Subscription withAudience(Audience whose) {
        return new Subscription(id, clientId, channel, events, whose, enabled);
    }

    public Subscription withEnabled(boolean now) {
        return new Subscription(id, clientId, channel, events, audience, now);
    }

    /** The same over another channel. */
    public Subscription with(Channel other) {
        return new Subscription(id, clientId, other, events, audience, enabled);
    }

    /** The app's endpoint, or where the app's WebSocket connects to. */
    public URI endpoint() {
        return channel.address();
    }

    public boolean wants(String event) {
        return enabled && (events.isEmpty() || events.contains(event));
    }
}
