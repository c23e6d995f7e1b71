package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.audit.Who;

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
        var lost = failed.failure() == Failure.AUTHORIZATION && stored.grant().isPresent();
        if (lost || failed.failure() == Failure.CONFIGURATION) {
            Finding.of(failed, core.now())
                    .ifPresent(finding -> core.tell(
                            core.database.write(handle -> core.statuses.set(handle, stored.id(), finding, Who.HOST))));
        }
        var status = core.require(stored.id()).status();
        return status.state() == State.OK
                ? core.statuses.now(Finding.of(State.UNAVAILABLE, String.valueOf(failed.getMessage())))
                : status;
    }
}
