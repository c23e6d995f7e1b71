package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.audit.Audit;
import dev.zoomflow.host.audit.Who;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Prepared;
import dev.zoomflow.host.store.SealedColumn;
import dev.zoomflow.host.store.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Which handlers are switched on for which connections, and their own settings. Any thread. */
public final class HandlerSwitches {
    private static final int TOGETHER = 500;
    private static final Prepared SETTINGS =
            new Prepared("select settings from handler_switch where connection_id = ? and handler = ? and is_on = 1");

    private final Database database;
    private final Sealer sealer;
    private final Audit audit;
    private final Function<String, List<Setting>> forms;
    private volatile BiConsumer<Handle, String> goOn = (transaction, connectionId) -> {};

    /** @param forms a loaded handler's name → its settings form; empty for a handler that has none or is not loaded */
    public HandlerSwitches(Database database, Vault vault, Audit audit, Function<String, List<Setting>> forms) {
        this.database = database;
        sealer = new Sealer(vault);
        this.audit = audit;
        this.forms = forms;
    }

    /** Those that were ever touched for this connection; any other handler is off. */
    public List<HandlerSwitch> of(String connectionId) {
        return database.read(handle -> handle.createQuery(
                        "select handler, is_on, settings from handler_switch where connection_id = :id order by handler")
                .bind("id", connectionId)
                .map((row, context) -> {
                    var handler = row.getString("handler");
                    var settings = Optional.ofNullable(row.getBytes("settings"))
                            .map(bytes -> sealer.form(bytes, cell(connectionId, handler)))
                            .orElse(Filled.NOTHING);
                    return new HandlerSwitch(handler, row.getInt("is_on") == 1, settings.texts(), settings.values());
                })
                .list());
    }

    /** The names of those that are on, for each of these connections; nothing is opened. */
    public Map<String, Set<String>> on(List<String> connectionIds) {
        var on = new HashMap<String, Set<String>>();
        for (int from = 0; from < connectionIds.size(); from += TOGETHER) {
            var some = connectionIds.subList(from, Math.min(from + TOGETHER, connectionIds.size()));
            database.<Object>read(handle -> handle.createQuery(
                            "select connection_id, handler from handler_switch where is_on = 1 and connection_id in (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> on.computeIfAbsent(row.getString(1), first -> new TreeSet<>())
                            .add(row.getString(2)))
                    .list());
        }
        return on;
    }

    /** The names of all that were ever touched, however many connections there are: one look into the index for each. */
    public Set<String> names() {
        return database.read(
                handle -> handle.createQuery("""
                        with recursive name (handler) as (
                          select min(handler) from handler_switch
                          union all
                          select (select min(later.handler) from handler_switch later where later.handler > name.handler)
                            from name where name.handler is not null)
                        select handler from name where handler is not null""").mapTo(String.class).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param told the transaction in which a handler is switched on or told other settings, and for which connection */
    public void onGoingOn(BiConsumer<Handle, String> told) {
        goOn = told;
    }

    /** Of what is switched off no attempt begins: its runs wait until it is switched on. */
    public void set(String connectionId, String handler, boolean on) {
        database.<Object>write(handle -> {
            touch(handle, connectionId, handler);
            audit.add(handle, connectionId, Who.PERSON, "handler switched " + (on ? "on" : "off"), handler);
            if (on) {
                goOn.accept(handle, connectionId);
            }
            return handle.execute(
                    "update handler_switch set is_on = ? where connection_id = ? and handler = ?",
                    on ? 1 : 0,
                    connectionId,
                    handler);
        });
    }

    /**
     * Stores the handler's form for this connection. A blank secret keeps the stored one.
     *
     * @throws dev.zoomflow.api.ConnectionException {@code CONFIGURATION} with all problems; nothing is changed then
     */
    public void configure(String connectionId, String handler, Map<String, String> form) {
        var settings = forms.apply(handler);
        database.<Object>write(handle -> {
            touch(handle, connectionId, handler);
            var read = Form.read(settings, form, stored(handle, connectionId, handler));
            read.mustBeFine();
            audit.add(handle, connectionId, Who.PERSON, "handler configured", handler);
            goOn.accept(handle, connectionId);
            return handle.execute(
                    "update handler_switch set settings = ? where connection_id = ? and handler = ?",
                    sealer.seal(read.filled(), cell(connectionId, handler)),
                    connectionId,
                    handler);
        });
    }

    /** The connections for which it is on. */
    public Set<String> connectionsWith(String handler) {
        return database.read(handle -> handle.createQuery(
                        "select connection_id from handler_switch where handler = :handler and is_on = 1")
                .bind("handler", handler)
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static void touch(Handle handle, String connectionId, String handler) {
        handle.execute(
                "insert into handler_switch (connection_id, handler, is_on) values (?, ?, 0) on conflict do nothing",
                connectionId,
                handler);
    }

    /**
     * Reads what the handler is told for this connection inside the caller's transaction.
     *
     * @return opens it, outside of any; empty while it is switched off there
     */
    public Supplier<Optional<SettingValues>> settings(Handle handle, String connectionId, String handler) {
        var on = SETTINGS.first(
                handle,
                statement -> {
                    statement.setString(1, connectionId);
                    statement.setString(2, handler);
                },
                row -> new Sealed(Optional.ofNullable(row.getBytes(1))));
        return () -> on.map(row -> open(row.settings(), connectionId, handler).values());
    }

    private record Sealed(Optional<byte[]> settings) {}

    private Filled stored(Handle handle, String connectionId, String handler) {
        return open(
                handle.createQuery("""
                        select settings from handler_switch where connection_id = :id and handler = :handler
                          and settings is not null
                        """)
                        .bind("id", connectionId)
                        .bind("handler", handler)
                        .mapTo(byte[].class)
                        .findOne(),
                connectionId,
                handler);
    }

    private Filled open(Optional<byte[]> sealed, String connectionId, String handler) {
        return sealed.map(bytes -> sealer.form(bytes, cell(connectionId, handler)))
                .orElse(Filled.NOTHING);
    }

    private static Cell cell(String connectionId, String handler) {
        return SealedColumn.HANDLER_SETTINGS.cell(connectionId, handler);
    }
}
