package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.List;

/** "Test connection": really asks the service. */
final class Trial {
    private final Core core;
    private final Opener opener;
    private final Owners owners;

    Trial(Core core, Opener opener, Owners owners) {
        this.core = core;
        this.opener = opener;
        this.owners = owners;
    }

    Status test(String id) {
        var stored = core.require(id);
        try {
            owners.confirm(stored, opener.watched(id).verify());
            return core.require(id).status();
        } catch (ConnectionException failed) {
            return failed(stored, failed);
        }
    }

    private Status failed(StoredConnection stored, ConnectionException failed) {
        if (failed.failure() == Failure.CONFIGURATION) {
            set(stored.id(), State.CONFIGURATION, failed);
        } else if (failed.failure() == Failure.AUTHORIZATION && stored.grant().isPresent()) {
            set(stored.id(), State.RECONNECT, failed);
        }
        var status = core.require(stored.id()).status();
        return status.state() == State.OK
                ? core.statuses.now(State.UNAVAILABLE, String.valueOf(failed.getMessage()))
                : status;
    }

    private void set(String id, State state, ConnectionException failed) {
        List<String> changed = core.database.write(
                handle -> core.statuses.set(handle, id, state, String.valueOf(failed.getMessage())));
        core.tell(changed);
    }
}
