package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.host.store.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes connections, names them, fills their forms. */
final class Editing {
    private static final int LONGEST_NAME = 100;

    private final Core core;
    private final Opener opener;

    Editing(Core core, Opener opener) {
        this.core = core;
        this.opener = opener;
    }

    StoredConnection create(String type, String name) {
        var display = core.integrations.type(type).displayName();
        var now = core.now();
        var connection = new StoredConnection(
                Ids.connection(),
                type,
                "",
                name.isBlank() ? display : checked(name),
                "",
                new Status(State.INIT_REQUIRED, Statuses.INIT_REQUIRED, now),
                Optional.empty(),
                now);
        core.database.<Object>write(handle -> {
            core.connections.insert(handle, connection);
            return connection;
        });
        Audit.log(connection.id(), "created: " + type + ", " + connection.name());
        core.tell(List.of(connection.id()));
        return connection;
    }

    void rename(String id, String name) {
        core.require(id);
        var checked = checked(name);
        core.database.write(handle -> core.connections.rename(handle, id, checked));
        Audit.log(id, "renamed: " + checked);
        core.tell(List.of(id));
    }

    private static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw ConnectionException.misconfigured(
                    Map.of("name", "the name must have 1 to " + LONGEST_NAME + " characters"));
        }
        return stripped;
    }

    /** @return whether a person must authorise it */
    boolean save(String id, String authType, Map<String, String> input) {
        var stored = core.require(id);
        var type = opener.authType(stored.type(), authType);
        var old = stored.authType().equals(authType)
                ? core.database.read(handle -> core.connections.settings(handle, id))
                : Filled.NOTHING;
        var form = Form.read(type.form(), input, old);
        var connection = form.check(() -> opener.connect(stored, authType, form.filled(), NoTokens.HERE));
        var status = status(stored, connection);
        core.database.<Object>write(handle -> {
            core.connections.save(handle, id, authType, form.filled());
            return core.connections.status(handle, id, status);
        });
        Audit.log(id, "settings saved: " + authType);
        core.tell(List.of(id));
        return connection.authorization().isPresent();
    }

    /** Saving authorises nothing; it can only show that what was authorised no longer fits. */
    private Status status(StoredConnection stored, Connection connection) {
        if (stored.grant().isEmpty()) {
            return core.statuses.now(State.INIT_REQUIRED, Statuses.INIT_REQUIRED);
        }
        if (!stored.grant().get().app().equals(connection.app())) {
            return core.statuses.now(State.RECONNECT, "the app was changed: connect again");
        }
        return stored.status().state() == State.CONFIGURATION
                ? core.statuses.now(State.OK, Statuses.USING_GRANT)
                : stored.status();
    }
}
