package dev.zoomflow.host.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code keyset}, which has one row. */
final class KeysetRow {
    private final byte[] sealed;
    private final String master;
    private final Instant changedAt;

    private KeysetRow(byte[] sealed, String master, Instant changedAt) {
        this.sealed = sealed;
        this.master = master;
        this.changedAt = changedAt;
    }

    static Optional<KeysetRow> find(Handle handle) {
        return handle.createQuery("select sealed, master, changed_at from keyset where id = 1")
                .map((row, context) -> new KeysetRow(
                        row.getBytes("sealed"),
                        row.getString("master"),
                        Instant.ofEpochMilli(row.getLong("changed_at"))))
                .findOne();
    }

    static void store(Handle handle, MasterKey master, Keyset keyset, Instant now) {
        handle.execute("""
                insert into keyset (id, sealed, master, changed_at) values (1, ?, ?, ?)
                on conflict (id) do update set sealed = excluded.sealed, master = excluded.master,
                  changed_at = excluded.changed_at
                """, master.seal(keyset), master.name(), now.toEpochMilli());
    }

    /** @throws StoreException in one sentence if it is another's */
    Keyset open(MasterKey key) {
        return key.open(sealed)
                .orElseThrow(() -> new StoreException(key.where() + " holds another key (" + key.name()
                        + ") than the one the database is sealed with (" + master + "): restore that one"));
    }

    /** Sealed with the master key. */
    byte[] sealed() {
        return sealed;
    }

    Instant changedAt() {
        return changedAt;
    }
}
