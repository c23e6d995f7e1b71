package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A database with sealed values in every column that has them. */
final class SealedRig implements AutoCloseable {
    static final String CONNECTION = "con_00000000000000000000000000";

    private final TestStore store;
    private final Path folder;
    private Database database;
    private Vault vault;

    SealedRig(TestStore store, Path folder) {
        this.store = store;
        this.folder = folder;
        open();
    }

    void open() {
        database = store.open(folder);
        vault = Vault.open(key(), Optional.empty(), database);
    }

    Path key() {
        return folder.resolve("key");
    }

    Database database() {
        return database;
    }

    Vault vault() {
        return vault;
    }

    /** One in each column. */
    Map<Cell, byte[]> one() {
        database.<Object>write(handle -> {
            handle.execute("""
                    insert into service_grant (id, type, app, account, user_id, whole_account, display_name, provisional,
                      tokens, generation, epoch, authorized_at) values (7, 't', 'a', '', '', 0, '', 0, ?, 1, 1, 0)
                    """, sealed(SealedColumn.GRANT_TOKENS.cell(7L)));
            handle.execute("""
                    insert into connection (id, type, auth_type, name, owner, settings, state, status_text, status_since,
                      created_at) values (?, 't', '', '', '', ?, 'OK', '', 0, 0)
                    """, CONNECTION, sealed(SealedColumn.CONNECTION_SETTINGS.cell(CONNECTION)));
            handle.execute("""
                    insert into pending_authorization (state_hash, connection_id, type, auth_type, app, origin,
                      browser_hash, redirect_to, callback, memo, step, intent_id, outcome_status, outcome_code,
                      outcome_text, expires_at) values ('h', ?, 't', '', '', '', '', '', '', ?, 'BEGUN', 0, 0, '', '', 0)
                    """, CONNECTION, sealed(SealedColumn.AUTHORIZATION_MEMO.cell("h")));
            handle.execute(
                    "insert into handler_switch (connection_id, handler, is_on, settings) values (?, 'x', 1, ?)",
                    CONNECTION,
                    sealed(SealedColumn.HANDLER_SETTINGS.cell(CONNECTION, "x")));
            return handle;
        });
        deliveries(1, 1);
        return stored();
    }

    void deliveries(int first, int count) {
        database.<Object>write(handle -> {
            for (var seq = first; seq < first + count; seq++) {
                handle.execute(
                        "insert into delivery (seq, received_at, sealed) values (?, 0, ?)",
                        seq,
                        sealed(SealedColumn.DELIVERY.cell(seq)));
            }
            return handle;
        });
    }

    private byte[] sealed(Cell cell) {
        return vault.seal("secret of " + cell, cell);
    }

    /** Every sealed value there is. */
    Map<Cell, byte[]> stored() {
        var values = new LinkedHashMap<Cell, byte[]>();
        for (var column : SealedColumn.values()) {
            database.<Object>read(handle -> {
                new SealedRows(column)
                        .notOf(handle, 0, List.of(), 10_000)
                        .forEach(row -> values.put(column.cell(row.key().toArray()), row.sealed()));
                return handle;
            });
        }
        return values;
    }

    String opened(Cell cell) {
        return vault.open(Objects.requireNonNull(stored().get(cell)), cell);
    }

    @Override
    public void close() {
        database.close();
    }
}
