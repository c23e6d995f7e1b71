package dev.zoomflow.testkit;

import dev.zoomflow.testkit.websocket.OpenSockets;
import java.net.URI;
import java.util.List;

/**
 * Events over WebSockets, which Zoom has for Server-to-Server and admin-managed apps. A client connects to {@link
 * #address} with its access token as {@code access_token}; what happens while nobody is connected is lost. Thread-safe.
 */
public final class WebSockets {
    private final Simulation simulation;
    private final OpenSockets sockets;

    WebSockets(Simulation simulation) {
        this.simulation = simulation;
        this.sockets = simulation.sockets;
    }

    /**
     * Saves a subscription of everybody's events over a WebSocket.
     *
     * @param events names such as {@code meeting.ended}; none means every event
     * @throws IllegalArgumentException when the app is user-managed or has twenty subscriptions already, or an event is
     *     neither in {@link Events#names()} nor {@linkplain Events#add added}
     */
    public Subscription subscribe(App app, String... events) {
        return simulation.save(Subscription.webSocket(app, events));
    }

    /** Where the app connects to, {@code ws://…/ws?subscriptionId=…}; the access token is to be added. */
    public URI address(Subscription subscription) {
        return simulation.listeners.webSocket(subscription.endpoint());
    }

    /** The newest connections, oldest first, closed ones too. */
    public List<SocketConnection> connections() {
        return sockets.all();
    }

    /** Closes the subscription's connection in good order, if there is one. */
    public void close(Subscription subscription, int code, String reason) {
        sockets.close(subscription.id(), code, reason);
    }

    /** Breaks the subscription's connection, if there is one. */
    public void drop(Subscription subscription) {
        sockets.drop(subscription.id());
    }

    /** Sends this text over the subscription's connection, if there is one. */
    public void send(Subscription subscription, String text) {
        sockets.send(subscription.id(), text);
    }

    /** Lets something happen instead of the next frame of this occasion. */
    public void next(SocketFrame.Occasion occasion, SocketFault fault) {
        next(occasion, 1, fault);
    }

    /**
     * Lets something happen instead of each of the next frames of this occasion, after those planned before.
     *
     * @throws IllegalArgumentException when no frame meets it
     */
    public void next(SocketFrame.Occasion occasion, int frames, SocketFault fault) {
        sockets.faults().plan(occasion, frames, fault);
    }

    /** Takes back those that no frame has met. */
    public void liftFaults() {
        sockets.faults().lift();
    }

    /** Faults that no frame has met yet, described. */
    public List<String> unmetFaults() {
        return sockets.faults().unmet();
    }
}
