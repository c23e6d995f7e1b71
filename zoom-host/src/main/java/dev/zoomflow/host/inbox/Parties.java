package dev.zoomflow.host.inbox;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import java.util.List;
import java.util.Optional;

/** Who sends and who gets: the inbox's view of the rest of the host. Any thread. */
public interface Parties {
    /** @param connectionId "" for a source that all connections of the type share */
    record Source(String connectionId, EventSource source) {}

    /** The source of the server's app. */
    Optional<Source> shared(String type, String name);

    /** The source of a connection's own app. */
    Optional<Source> own(String type, String name, String connectionId);

    /**
     * The connections with a source of their own that a delivery claims, unproven, to be for; at most 64. An app says more than
     * an account: if both are named, those of the app.
     */
    List<String> claimed(String type, Subject claim);

    /**
     * Whether what cannot be verified now may be verified soon, because secrets are being rotated. Does not wait.
     *
     * @param connectionId "" for the source that is shared
     */
    boolean areSecretsRotated(String type, String connectionId);

    /** Whether there are connections of this type, and no plugin that offers it now. */
    boolean isMissing(String type);

    /** Routes a batch that is read already, on one thread: what is the same for all of its events is looked up once. */
    default Parties forBatch() {
        return this;
    }

    /** @param owner the connection whose own source accepted the event; "" for the shared one */
    Routing route(String type, String owner, Event event);

    /** The event's subject has withdrawn its grants. Called at least once, after the event is durable. */
    void endAccess(String type, String owner, Event event);

    /**
     * Whose stored events are to go, now that this one is durable; nearly always nobody's.
     *
     * @throws ConnectionException {@code CONFIGURATION} while the plugin that knows is not there
     */
    Optional<Subject> forgets(String type, String owner, Event event);
}
