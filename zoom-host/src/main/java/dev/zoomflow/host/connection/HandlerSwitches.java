package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which handlers are switched on for which connections, and their own settings. Any thread. */
public final class HandlerSwitches {

    /** @param forms a loaded handler's name → its settings form; empty list for a handler that is not loaded */
    public HandlerSwitches(Database database, Vault vault, Function<String, List<Setting>> forms) {
        Unfinished.use(database, vault, forms);
    }

    /** Those that were ever touched for this connection; any other handler is off. */
    public List<HandlerSwitch> of(String connectionId) {
        return Unfinished.yet(connectionId);
    }

    public void set(String connectionId, String handler, boolean on) {
        Unfinished.yet(connectionId, handler, on);
    }

    /**
     * Stores the handler's form for this connection. A blank secret keeps the stored one.
     *
     * @throws dev.zoomflow.api.ConnectionException {@code CONFIGURATION} with all problems; nothing is changed then
     */
    public void configure(String connectionId, String handler, Map<String, String> form) {
        Unfinished.yet(connectionId, handler, form.size());
    }

    /** The connections for which it is on. */
    public Set<String> connectionsWith(String handler) {
        return Unfinished.yet(handler);
    }
}
