package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The connections and what can be done with them. Any thread; what a method changed is durable when it returns. */
public final class Connections {

    public Connections(Database database, Vault vault, Integrations integrations, Clock clock) {
        Unfinished.use(database, vault, integrations, clock);
    }

    /** Is told of every connection that was made, changed or has another status, after the commit, on the thread that did it. */
    public void observe(Consumer<StoredConnection> observer) {
        Unfinished.yet(observer);
    }

    public StoredConnection create(String type, String name) {
        return Unfinished.yet(type, name);
    }

    public Optional<StoredConnection> find(String id) {
        return Unfinished.yet(id);
    }

    public List<StoredConnection> all() {
        return Unfinished.yet();
    }

    public void rename(String id, String name) {
        Unfinished.yet(id, name);
    }

    /**
     * Checks the form and stores it. A blank secret keeps the stored one.
     *
     * @throws dev.zoomflow.api.ConnectionException {@code CONFIGURATION} with all problems; nothing is changed then
     */
    public StoredConnection save(String id, String authType, Map<String, String> form) {
        return Unfinished.yet(id, authType, form.size());
    }

    /** What the form shows: the stored texts, no secrets. */
    public Map<String, String> formValues(String id) {
        return Unfinished.yet(id);
    }

    /** The plugin's connection, with its tokens; failures seen through it change the status. */
    public Connection open(String id) {
        return Unfinished.yet(id);
    }

    /** Asks the service whether the grant works, and whose it is. */
    public Status test(String id) {
        return Unfinished.yet(id);
    }

    /** Deletes it, and ends its grant at the service when no other connection uses it. */
    public Deletion delete(String id) {
        return Unfinished.yet(id);
    }

    /** Ends the grants that an {@link Event#endsAccess()} event names and that are older than it. */
    public void endAccess(String type, Event event) {
        Unfinished.yet(type, event.id());
    }

    /** How a person authorises it; empty if no person is needed or no authentication type is chosen. */
    public Optional<AuthorizationFlow> flow(String id) {
        return Unfinished.yet(id);
    }

    /** Settles what a crash left open: exchanges and renewals without a known result. Called once at start; calls services. */
    public void recover() {
        Unfinished.yet();
    }
}
