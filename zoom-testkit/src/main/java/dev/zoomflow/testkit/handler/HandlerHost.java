package dev.zoomflow.testkit.handler;

import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;

/**
 * Runs a handler as a host would, for one user of a simulator, on the caller's thread and without a browser. Immutable;
 * any thread.
 *
 * <p>It stands in for a host's care, not for its pace: a run happens at once and once, and what the handler throws reaches
 * the caller.
 */
public final class HandlerHost {
    private final ZoomSimulator zoom;
    private final Connection connection;
    private final SettingValues settings;
    private final int attempt;

    private HandlerHost(ZoomSimulator zoom, Connection connection, SettingValues settings, int attempt) {
        this.zoom = zoom;
        this.connection = connection;
        this.settings = settings;
        this.attempt = attempt;
    }

    /** Consents as this user to the simulator's first app; its calls are real requests to the simulator. */
    public static HandlerHost connectedAs(ZoomSimulator zoom, User user) {
        return new HandlerHost(zoom, SimulatedConnection.authorised(zoom, user), SettingValues.none(), 1);
    }

    /** The same, with a value in the handler's settings form. */
    public HandlerHost with(String setting, String value) {
        return new HandlerHost(zoom, connection, settings.with(setting, value), attempt);
    }

    /** The same, where runs are this attempt: 2 is the first retry. */
    public HandlerHost atAttempt(int number) {
        return new HandlerHost(zoom, connection, settings, number);
    }

    public Connection connection() {
        return connection;
    }

    /** The newest event of this type that the simulator sent, subscribed to or not. */
    public Event last(String eventType) {
        return zoom.webhooks().sent().stream()
                .map(ZoomMessages::event)
                .filter(event -> event.type().equals(eventType))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("the simulator sent no " + eventType + ", but "
                        + zoom.webhooks().sent().stream()
                                .map(body -> ZoomMessages.event(body).type())
                                .toList()));
    }

    /** Runs the handler with the newest event of this type. */
    public void handleLast(String eventType, EventHandler<?> handler) throws Exception {
        handle(last(eventType), handler);
    }

    /**
     * Runs the handler with this event.
     *
     * @throws Exception what the handler throws
     */
    public void handle(Event event, EventHandler<?> handler) throws Exception {
        handler.run(new OneRun(event, connection, settings, attempt));
    }
}
