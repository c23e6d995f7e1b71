package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.host.audit.Who;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
        if (stored.authType().isEmpty()) {
            return stored.status();
        }
        var seen = core.database.read(handle -> core.grantOf(handle, stored.id()));
        return seen.filter(row -> core.database.read(handle -> core.care.isRefused(handle, row.id())))
                .map(refused -> renew(stored, refused))
                .orElseGet(() -> tried(stored, seen, () -> opener.watched(id).verify()));
    }

    /**
     * The same with newer tokens than these: they may work although nobody can get the next ones any more.
     *
     * @param seen the connection's grant as it was
     */
    Status renew(String id, GrantRow seen) {
        var stored = core.require(id);
        return core.database
                .read(handle -> core.grantOf(handle, stored.id()))
                .filter(now -> now.id() == seen.id() && now.generation() == seen.generation())
                .map(same -> renew(stored, same))
                .orElseGet(stored::status);
    }

    private Status renew(StoredConnection stored, GrantRow row) {
        return tried(
                stored,
                Optional.of(row),
                () -> opener.unattended(stored, row, opener.tokens(row, true))
                        .map(Connection::verify)
                        .orElseThrow(Renewals::ended));
    }

    private Status tried(StoredConnection stored, Optional<GrantRow> seen, Supplier<Identity> verify) {
        try {
            owners.confirm(stored, verify.get());
            return core.require(stored.id()).status();
        } catch (ConnectionException failed) {
            return failed(stored, seen, failed);
        }
    }

    private Status failed(StoredConnection stored, Optional<GrantRow> seen, ConnectionException failed) {
        var lost = failed.failure() == Failure.AUTHORIZATION && stored.grant().isPresent();
        if (lost || failed.failure() == Failure.CONFIGURATION) {
            Finding.of(failed, core.now()).ifPresent(finding -> set(stored, seen, finding));
        }
        var status = core.require(stored.id()).status();
        return status.state() == State.OK
                ? core.statuses.now(Finding.of(State.UNAVAILABLE, String.valueOf(failed.getMessage())))
                : status;
    }

    /** Of a grant that was authorised anew meanwhile it says nothing. */
    private void set(StoredConnection stored, Optional<GrantRow> seen, Finding finding) {
        core.tell(core.database.write(handle -> epoch(core.grantOf(handle, stored.id())) == epoch(seen)
                ? core.statuses.set(handle, stored.id(), finding, Who.HOST)
                : List.of()));
    }

    private static long epoch(Optional<GrantRow> grant) {
        return grant.map(GrantRow::epoch).orElse(0L);
    }
}
