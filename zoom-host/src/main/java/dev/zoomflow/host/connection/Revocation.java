package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.store.StoreException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends grants at the service that nobody here uses any more. */
final class Revocation {
    private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);

    private final Core core;
    private final Opener opener;

    Revocation(Core core, Opener opener) {
        this.core = core;
        this.opener = opener;
    }

    Deletion delete(String id) {
        var stored = core.require(id);
        var flow = flow(stored);
        var grant = core.database.read(handle -> core.connections.grant(handle, id));
        var unused = grant.isEmpty()
                ? delete(stored, Optional.empty())
                : core.turns.take(Turns.grant(grant.get()), () -> delete(stored, grant));
        return unused.filter(row -> row.tokens().isPresent())
                .map(row -> end(stored.id(), flow, row))
                .orElse(new Deletion(false, ""));
    }

    /** @return the grant, if this was the last connection that used it */
    private Optional<GrantRow> delete(StoredConnection stored, Optional<Long> grant) {
        var unused = core.database.write(handle -> {
            var row = grant.flatMap(id -> core.grants.find(handle, id));
            core.connections.delete(handle, stored.id());
            var last = row.filter(
                    shared -> core.connections.withGrant(handle, shared.id()).isEmpty());
            last.ifPresent(shared -> core.grants.delete(handle, shared.id()));
            core.audit.add(handle, stored.id(), Who.PERSON, "deleted", stored.name());
            return last;
        });
        return unused;
    }

    /** Says what went wrong instead of throwing: what is here is deleted already. */
    Deletion end(String id, Optional<AuthorizationFlow> flow, GrantRow grant) {
        if (flow.isEmpty() || grant.tokens().isEmpty()) {
            return new Deletion(false, "");
        }
        try {
            flow.get().revoke(grant.tokens().get());
            core.note(id, Who.HOST, "grant revoked", "");
            return new Deletion(true, "");
        } catch (ConnectionException failed) {
            core.note(id, Who.SERVICE, "grant not revoked", String.valueOf(failed.getMessage()));
            LOG.warn("the grant of {} was deleted here, but not ended at the service: {}", id, failed.getMessage());
            return new Deletion(false, String.valueOf(failed.getMessage()));
        }
    }

    /** Empty as well if its plugin is gone or its settings are wrong. */
    Optional<AuthorizationFlow> flow(StoredConnection stored) {
        return configured(stored).flatMap(Connection::authorization);
    }

    List<String> ownSources(StoredConnection stored) {
        return configured(stored).stream()
                .flatMap(connection -> connection.eventSources().stream())
                .map(EventSource::name)
                .toList();
    }

    private Optional<Connection> configured(StoredConnection stored) {
        try {
            var settings = core.database.read(handle -> core.connections.settings(handle, stored.id()));
            return Optional.of(opener.connect(stored, stored.authType(), settings, NoTokens.HERE));
        } catch (ConnectionException | StoreException notNow) {
            return Optional.empty();
        }
    }
}
