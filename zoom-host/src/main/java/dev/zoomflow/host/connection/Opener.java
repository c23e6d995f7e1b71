package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.host.audit.Who;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Turns stored connections into the plugin's. */
final class Opener {
    private final Core core;
    private final Renewals renewals;

    Opener(Core core, Renewals renewals) {
        this.core = core;
        this.renewals = renewals;
    }

    /** With the tokens it is bound to; calls through it are watched. */
    Connection watched(String id) {
        Unopened read = core.database.read(handle -> unopened(handle, core.connections.require(handle, id)));
        return watched(read);
    }

    /** The same; that it does not open is told as if a call had met it. */
    Connection told(Unopened read) {
        try {
            return watched(read);
        } catch (ConnectionException failed) {
            new Watcher(core, read.stored.id()).unopened(failed);
            throw failed;
        }
    }

    Optional<Unopened> unopened(Handle handle, String id) {
        return core.connections.find(handle, id).map(stored -> unopened(handle, stored));
    }

    private Unopened unopened(Handle handle, StoredConnection stored) {
        return new Unopened(stored, ConnectionTable.sealedSettings(handle, stored.id()));
    }

    private Connection watched(Unopened read) {
        var stored = read.stored;
        var tokens = new ConnectionTokens(core, renewals, stored);
        var connection =
                connect(stored, stored.authType(), core.connections.settings(stored.id(), read.settings), tokens);
        tokens.onlyOf(connection.app());
        stored.grant()
                .filter(grant -> !grant.app().equals(connection.app()))
                .ifPresent(other -> otherApp(stored, other, connection));
        return Watch.over(connection, new Watcher(core, stored.id()));
    }

    /** With the tokens of a grant that it is not bound to yet. */
    Connection on(StoredConnection stored, String authType, Filled settings, long grant) {
        return connect(stored, authType, settings, new GrantTokens(core, renewals, grant));
    }

    /** @param renew whether they are to be replaced first */
    TokenStore tokens(GrantRow grant, boolean renew) {
        return renew ? new RunOut(core, renewals, grant) : new GrantTokens(core, renewals, grant.id());
    }

    /**
     * Not watched.
     *
     * @param tokens of its grant
     * @return empty if the settings name another app now, which its status then says
     */
    Optional<Connection> unattended(StoredConnection stored, GrantRow grant, TokenStore tokens) {
        var settings = core.database.read(handle -> core.connections.settings(handle, stored.id()));
        var connection = connect(stored, stored.authType(), settings, tokens);
        if (!connection.app().equals(grant.grant().app())) {
            otherApp(stored, grant.grant(), connection);
            return Optional.empty();
        }
        return Optional.of(connection);
    }

    Connection connect(StoredConnection stored, String authType, Filled settings, TokenStore tokens) {
        if (authType.isEmpty()) {
            throw new ConnectionException(
                    Failure.CONFIGURATION, "no authentication type is chosen for " + stored.id() + ": initialise it");
        }
        return core.integrations
                .integration(stored.type())
                .connect(authType, core.rotations.honour(stored.id(), settings.values()), tokens);
    }

    /** @throws ConnectionException {@code CONFIGURATION} if the type has no such way to connect, or the server lacks settings for it */
    AuthType authType(String type, String id) {
        var authType = core.integrations.type(type).authTypes().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConnectionException(
                        Failure.CONFIGURATION, "unexpected auth type \"" + id + "\": choose one of the list"));
        var missing = core.integrations.missing(type, authType);
        if (!missing.isEmpty()) {
            throw new ConnectionException(
                    Failure.CONFIGURATION,
                    authType.label() + " needs the server's settings " + String.join(", ", missing)
                            + ": the operator must set them");
        }
        return authType;
    }

    private void otherApp(StoredConnection stored, Grant grant, Connection connection) {
        var text = "the app was changed from " + grant.app() + " to " + connection.app() + ": connect again";
        core.tell(core.database.write(
                handle -> core.statuses.set(handle, stored.id(), Finding.of(State.RECONNECT, text), Who.HOST)));
    }
}
