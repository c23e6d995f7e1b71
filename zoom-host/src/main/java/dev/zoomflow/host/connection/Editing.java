package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.store.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes connections and names them. */
final class Editing {
    private static final int LONGEST_NAME = 100;

    private final Core core;

    Editing(Core core) {
        this.core = core;
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
                core.statuses.now(Statuses.INIT_REQUIRED),
                Optional.empty(),
                now);
        core.database.<Object>write(handle -> {
            core.connections.insert(handle, connection);
            core.audit.add(handle, connection.id(), Who.PERSON, "created", type + ", " + connection.name());
            return connection;
        });
        core.tell(List.of(connection.id()));
        return connection;
    }

    void rename(String id, String name) {
        core.require(id);
        var checked = checked(name);
        core.database.<Object>write(handle -> {
            core.audit.add(handle, id, Who.PERSON, "renamed", checked);
            return core.connections.rename(handle, id, checked);
        });
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
}
