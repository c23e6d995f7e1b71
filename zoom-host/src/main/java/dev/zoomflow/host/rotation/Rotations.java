package dev.zoomflow.host.rotation;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Windows in which secrets change: the secret before is honoured beside its successor, and what no known secret verifies is
 * not refused for good. A window is of a connection type, for the server's own app, or of a connection, for that
 * connection's. Windows are in the store: a restart ends none, and every host on it knows them. Any thread.
 */
public final class Rotations {
    private final Database database;
    private final WindowTable table;
    private final Clock clock;
    private volatile Map<String, Window> windows = Map.of();

    public Rotations(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.table = new WindowTable(vault);
        this.clock = clock;
        learn();
    }

    /**
     * Opens one, or prolongs it; what was honoured in an open one still is.
     *
     * @param scope the id of a connection type or of a connection
     * @param current its secrets now, by setting
     */
    public Instant open(String scope, Map<String, Secret> current, Duration length) {
        var until = clock.instant().plus(length).truncatedTo(ChronoUnit.MILLIS);
        var window =
                openNow(scope).map(open -> open.prolonged(until, current)).orElseGet(() -> Window.of(until, current));
        write(scope, Optional.of(window));
        return until;
    }

    /** Ends it: from now on only the newest secrets count. */
    public void end(String scope) {
        if (windows.containsKey(scope)) {
            write(scope, Optional.empty());
        }
    }

    private void write(String scope, Optional<Window> window) {
        windows = database.write(handle -> {
            table.deleteOver(handle, clock.instant());
            window.ifPresentOrElse(opened -> table.store(handle, scope, opened), () -> table.delete(handle, scope));
            return table.all(handle);
        });
    }

    /** When it ends; empty: none is open. Does not wait. */
    public Optional<Instant> until(String scope) {
        return openNow(scope).map(Window::until);
    }

    /** The values with those secrets behind their successors that are still honoured. */
    public SettingValues honour(String scope, SettingValues values) {
        return openNow(scope).map(window -> window.honour(values)).orElse(values);
    }

    private Optional<Window> openNow(String scope) {
        return Optional.ofNullable(windows.get(scope)).filter(window -> window.isOpen(clock.instant()));
    }

    /** What another host has opened or ended. */
    public void learn() {
        windows = database.read(table::all);
    }
}
