package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.host.audit.Who;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

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
        return core.database
                .read(handle -> grant(handle, stored).filter(row -> core.care.isRefused(handle, row.id())))
                .map(refused -> renew(stored, refused))
                .orElseGet(() -> tried(stored, () -> opener.watched(id).verify()));
    }

    /**
     * The same with newer tokens than these: they may work although nobody can get the next ones any more.
     *
     * @param seen the connection's grant as it was
     */
    Status renew(String id, GrantRow seen) {
        return renew(core.require(id), seen);
    }

    private Optional<GrantRow> grant(Handle handle, StoredConnection stored) {
        return core.connections.grant(handle, stored.id()).flatMap(known -> core.grants.find(handle, known));
    }

    private Status renew(StoredConnection stored, GrantRow row) {
        return tried(
                stored,
                () -> opener.unattended(stored, row, true)
                        .map(Connection::verify)
                        .orElseThrow(Renewals::ended));
    }

    private Status tried(StoredConnection stored, Supplier<Identity> verify) {
        try {
            owners.confirm(stored, verify.get());
            return core.require(stored.id()).status();
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
