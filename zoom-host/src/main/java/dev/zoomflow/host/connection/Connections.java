package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.audit.Audit;
import dev.zoomflow.host.audit.Line;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.rotation.Rotations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Ids;
import dev.zoomflow.host.store.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The connections and what can be done with them. Any thread; what a method changed is durable when it returns.
 *
 * <p>Methods that take an id throw {@link dev.zoomflow.api.ConnectionException} {@code CONFIGURATION} if there is no such
 * connection, and {@link dev.zoomflow.host.store.StoreException} if the store cannot work.
 */
public final class Connections {
    final Core core;
    final Opener opener;
    final Owners owners;
    final Revocation revocation;
    private final Editing editing;
    private final Saving saving;
    private final Trial trial;
    private final Withdrawal withdrawal;
    private final SourceApps sourceApps;

    public Connections(Database database, Vault vault, Integrations integrations, Clock clock) {
        this(database, vault, integrations, new Rotations(database, vault, clock), clock);
    }

    /** @param rotations which the integrations' settings honour, too */
    public Connections(Database database, Vault vault, Integrations integrations, Rotations rotations, Clock clock) {
        core = new Core(database, vault, integrations, rotations, clock);
        opener = new Opener(core, new Renewals(core));
        owners = new Owners(core);
        revocation = new Revocation(core, opener);
        editing = new Editing(core);
        saving = new Saving(core, opener, owners, revocation);
        trial = new Trial(core, opener, owners);
        withdrawal = new Withdrawal(core);
        sourceApps = new SourceApps(core, opener);
    }

    /**
     * Is told of every connection that was made, changed or has another status (not of deleted ones), after the commit, on
     * the thread that did it. A connection that works again comes with {@link State#OK}.
     */
    public void observe(Consumer<StoredConnection> observer) {
        core.observers.add(observer);
    }

    /**
     * Is told of a connection that works again, or that somebody did something about and that works, in the transaction which
     * says so: no crash comes between.
     */
    public void onWorking(BiConsumer<Handle, StoredConnection> told) {
        core.statuses.onWorking(told);
    }

    /**
     * @param name for people; blank: the type's own
     * @throws dev.zoomflow.api.ConnectionException {@code CONFIGURATION} if no plugin offers the type or the name is too long
     */
    public StoredConnection create(String type, String name) {
        return editing.create(type, name);
    }

    public Optional<StoredConnection> find(String id) {
        return Ids.isConnection(id)
                ? core.database.read(handle -> core.connections.find(handle, id))
                : Optional.empty();
    }

    /** Oldest first. */
    public List<StoredConnection> all() {
        return core.database.read(core.connections::all);
    }

    /** Whether there is one of this type, whatever its state. */
    public boolean any(String type) {
        return core.database.read(handle -> core.connections.any(handle, type));
    }

    /** Shows all of them, one after another, without holding them: however many there are. The work must not use the store. */
    public void each(Consumer<StoredConnection> work) {
        core.database.<Object>read(handle -> {
            core.connections.each(handle, work);
            return work;
        });
    }

    /** Whom an event of a shared source may be for; found by index. Who gets it is for its rule to say. */
    public List<StoredConnection> audience(String type, Subject subject) {
        return core.database.read(handle -> AudienceTable.find(handle, type, subject));
    }

    public void rename(String id, String name) {
        editing.rename(id, name);
    }

    /**
     * Checks a form; a blank secret keeps the stored one. Where no person is needed it is tried at the service first, and
     * stored with the tokens that this brought. Where a person must consent and the connection has a grant, the settings
     * wait for the new one: until then the connection is what it was.
     *
     * @throws dev.zoomflow.api.ConnectionException {@code CONFIGURATION} with all problems, or what the service answered;
     *     nothing is changed then
     */
    public Saved save(String id, String authType, Map<String, String> form) {
        return saving.save(id, authType, form, true);
    }

    /**
     * The same while no service could send a person back, for want of a public address.
     *
     * @throws dev.zoomflow.api.ConnectionException {@code CONFIGURATION} also where a person must consent; nothing is
     *     changed then
     */
    public Saved saveWithoutConsent(String id, String authType, Map<String, String> form) {
        return saving.save(id, authType, form, false);
    }

    /** How many are in each state; inside the caller's read. */
    public Map<State, Long> counted(Handle handle) {
        return core.connections.counted(handle);
    }

    /** How renewals of tokens ended since the start, by outcome. */
    public Map<String, Long> refreshes() {
        return core.refreshes.counted();
    }

    /** What the form shows: the stored texts, no secrets. */
    public Map<String, String> formValues(String id) {
        return core.database
                .read(handle -> core.connections.settings(handle, id))
                .texts();
    }

    /** The lines of all changes; each is written with its change. */
    public Audit audit() {
        return core.audit;
    }

    /** A line of the host as a whole. */
    public void audit(Who who, String what, String detail) {
        core.note("", who, what, detail);
    }

    /** The server's settings for this type have changed: what was wrong because of them is soon tried again. */
    public void mend(String type) {
        core.database.<Object>write(handle -> {
            core.care.mend(handle, type, core.now());
            return type;
        });
    }

    /** What became of a connection, also of a deleted one; newest first. */
    public List<Line> history(String id, int most) {
        return core.database.read(handle -> core.audit.of(handle, id, most));
    }

    /** What became of all connections after this line, oldest first. */
    public List<Line> historyAfter(long seq, int most) {
        return core.database.read(handle -> core.audit.after(handle, seq, most));
    }

    /** The number of the newest line. */
    public long newestLine() {
        return core.database.read(core.audit::newest);
    }

    /** From now on every state that begins is owed to somebody, while there is somebody: {@link #untold}. */
    public void oweChanges(BooleanSupplier somebody) {
        core.audit.oweChanges(somebody);
    }

    /** What is owed, oldest first. */
    public List<Line> untold(int most) {
        return core.database.read(handle -> core.audit.untold(handle, most));
    }

    /** This line is not owed any more. */
    public void told(long seq) {
        core.database.<Object>writeUnhurried(handle -> {
            core.audit.told(handle, seq);
            return seq;
        });
    }

    /**
     * The connections with a source of their own that a delivery claims, unproven, to be for: those connected with that app
     * first, then those that name it, then those of the account. Costs the same however many connections there are.
     */
    public List<String> claimed(String type, Subject claim, int most) {
        return sourceApps.claimed(type, claim, most);
    }

    /** Whether the secrets of this connection, or of the server's app of this type, are being rotated. Does not wait. */
    public boolean areSecretsRotated(String connectionOrType) {
        return core.rotations.until(connectionOrType).isPresent();
    }

    /** The plugin's connection, with its tokens; what its calls meet changes the status. */
    public Connection open(String id) {
        return opener.watched(id);
    }

    /** What {@link #open(Unopened)} needs; inside the caller's read. */
    public Optional<Unopened> unopened(Handle handle, String id) {
        return opener.unopened(handle, id);
    }

    /** As {@link #open(String)}, outside of any read; that it does not open changes the status, too. */
    public Connection open(Unopened connection) {
        return opener.told(connection);
    }

    /** Asks the service whether the grant works, and whose it is. Throws no failure of the service: the status tells it. */
    public Status test(String id) {
        return trial.test(id);
    }

    /** Deletes it, and ends its grant at the service when no other connection uses it. */
    public Deletion delete(String id) {
        var deletion = revocation.delete(id);
        core.rotations.end(id);
        return deletion;
    }

    /** Ends the grants that an {@link Event#endsAccess()} event names and that were last authorised before it. */
    public void endAccess(String type, Event event) {
        changed(core.database.write(handle -> endAccess(handle, type, event)));
    }

    /**
     * The same within the transaction that stores the event.
     *
     * @return the connections to be told of with {@link #changed} after the commit
     */
    public List<String> endAccess(Handle handle, String type, Event event) {
        return withdrawal.end(handle, type, event);
    }

    /** Tells the observers. */
    public void changed(List<String> ids) {
        core.tell(ids);
    }

    /** How a person authorises it; empty if no person is needed, or it is not yet or wrongly set up. */
    public Optional<AuthorizationFlow> flow(String id) {
        return revocation.flow(core.require(id));
    }

    /** The sources that this connection alone is sent events by; none if its type has none, or while it is not set up. */
    public List<String> ownSources(String id) {
        return revocation.ownSources(core.require(id));
    }

    /**
     * Settles what dead nodes left open: renewals and exchanges without a known result become "works" or "reconnect".
     * Called after the start and now and then, by one thread that may wait for services; {@link Recoveries} does.
     */
    public void recover() {
        new Recovery(core, trial, new Callback(core, opener, owners, revocation)).run();
        sourceApps.learn();
    }
}
