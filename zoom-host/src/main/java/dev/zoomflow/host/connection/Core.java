package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.host.audit.Audit;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.rotation.Rotations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.StoreException;
import dev.zoomflow.host.store.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the parts of this package share. */
final class Core {
    private static final Logger LOG = LoggerFactory.getLogger(Core.class);

    final Database database;
    final Integrations integrations;
    final Clock clock;
    final ConnectionTable connections;
    final GrantTable grants;
    final IntentTable intents;
    final TicketTable tickets;
    final PendingTable pending;
    final CareTable care = new CareTable();
    final Uses uses = new Uses();
    final Refreshes refreshes = new Refreshes();
    final Timetable timetable = new Timetable();
    final Audit audit;
    final Statuses statuses;
    final Elsewhere elsewhere = new Elsewhere(this);
    final Exchanged exchanged = new Exchanged(this);
    final Turns turns = new Turns();
    final Undisturbed undisturbed = new Undisturbed();
    final Observers observers = new Observers();
    final Sealer sealer;
    final Rotations rotations;

    Core(Database database, Vault vault, Integrations integrations, Rotations rotations, Clock clock) {
        this.database = database;
        this.integrations = integrations;
        this.clock = clock;
        this.rotations = rotations;
        sealer = new Sealer(vault);
        connections = new ConnectionTable(sealer);
        grants = new GrantTable(sealer);
        intents = new IntentTable(Ids.token(), database.node()::id);
        tickets = new TicketTable(sealer);
        pending = new PendingTable(sealer);
        audit = new Audit(clock);
        statuses = new Statuses(connections, audit, clock);
    }

    /** As precise as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** In the grant's turn, and to its end whatever becomes of the caller. */
    <T> T renewing(long grant, Supplier<T> work) {
        return undisturbed.call(() -> turns.take(Turns.grant(grant), work));
    }

    /** The service has just given these tokens. */
    void fresh(Handle handle, long grant, TokenSet tokens) {
        care.fresh(handle, grant, timetable.ahead(tokens, now()), now());
    }

    /** The grant that the connection is bound to. */
    Optional<GrantRow> grantOf(Handle handle, String id) {
        return connections.grant(handle, id).flatMap(grant -> grants.find(handle, grant));
    }

    /** Settings that a person gave, with their line. */
    void save(Handle handle, String id, String authType, Filled settings, String sourceApp) {
        connections.save(handle, id, authType, settings, sourceApp);
        audit.add(handle, id, Who.PERSON, "settings saved", authType);
    }

    /** A line of its own, where nothing here changes. */
    void note(String id, Who who, String what, String detail) {
        database.<Object>write(handle -> {
            audit.add(handle, id, who, what, detail);
            return id;
        });
    }

    StoredConnection require(String id) {
        return database.read(handle -> connections.require(handle, id));
    }

    /** After the commit, for each connection that changed: whoever changed it is not told that it failed. */
    void tell(Collection<String> ids) {
        ids.forEach(this::tell);
    }

    private void tell(String id) {
        try {
            database.read(handle -> connections.find(handle, id)).ifPresent(observers::tell);
        } catch (StoreException storeDown) {
            LOG.warn("{} has changed, and pages and feeds follow later: {}", id, storeDown.getMessage());
        }
    }
}
