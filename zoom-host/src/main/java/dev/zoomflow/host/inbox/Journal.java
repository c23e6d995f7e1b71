package dev.zoomflow.host.inbox;

import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Insert;
import dev.zoomflow.host.store.Prepared;
import dev.zoomflow.host.store.SealedColumn;
import dev.zoomflow.host.store.Vault;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The deliveries in the store, sealed, in the order in which they were acknowledged. Any thread. */
final class Journal {
    private static final Insert ROWS = Insert.into("delivery", "seq, received_at, sealed");
    private static final Prepared LENGTHS =
            new Prepared("select seq, length(sealed) from delivery where seq > ? order by seq limit ?");
    /** What is made of them is many times as large. */
    private static final int MOST_BYTES = 4 << 20;

    private final Database database;
    private final Vault vault;
    private final Counter counter = new Counter("delivery");

    private record Row(long seq, Parcel parcel) {}

    Journal(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** One row each, one transaction, one sync: on the disk when this returns. */
    void append(List<Parcel> group) {
        database.<Object>writeAlongside(handle -> {
            write(handle, group);
            return handle;
        });
    }

    /** Does the same and undoes it. */
    void rehearse(List<Parcel> group) {
        try {
            database.writeAlongside(handle -> {
                write(handle, group);
                throw new Undone();
            });
        } catch (Undone asItShould) {
            // nothing of it is in the store
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super("undone", null, false, false);
        }
    }

    private void write(Handle handle, List<Parcel> group) {
        var first = counter.take(handle, group.size());
        var rows = new ArrayList<Row>(group.size());
        for (var parcel : group) {
            rows.add(new Row(first + rows.size(), parcel));
        }
        ROWS.rows(handle, rows, (statement, at, row) -> {
            statement.setLong(at, row.seq());
            statement.setLong(at + 1, row.parcel().receivedAt());
            statement.setBytes(at + 2, vault.seal(row.parcel().packed(), cell(row.seq())));
        });
    }

    /** Those after this one, in order, not yet opened: at most so many, and of large ones fewer, but one at least. */
    List<Sealed> after(Handle handle, long seq, int most) {
        return handle.createQuery("select seq, sealed from delivery where seq > :seq and seq <= :last order by seq")
                .bind("seq", seq)
                .bind("last", lastTogether(handle, seq, most))
                .map((row, context) -> new Sealed(row.getLong("seq"), row.getBytes("sealed")))
                .list();
    }

    private static long lastTogether(Handle handle, long seq, int most) {
        return LENGTHS.use(handle, statement -> {
            statement.setLong(1, seq);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                var last = seq;
                for (var room = (long) MOST_BYTES; room > 0 && rows.next(); ) {
                    room -= rows.getLong(2);
                    last = room >= 0 || last == seq ? rows.getLong(1) : last;
                }
                return last;
            }
        });
    }

    /** As {@link #after}, of those alone that could not be opened. */
    List<Sealed> unreadable(Handle handle, long seq, int most) {
        return handle.createQuery(
                        "select d.seq, d.sealed from delivery_problem p join delivery d on d.seq = p.delivery_seq"
                                + " where p.delivery_seq > :seq order by p.delivery_seq limit :most")
                .bind("seq", seq)
                .bind("most", most)
                .map((row, context) -> new Sealed(row.getLong("seq"), row.getBytes("sealed")))
                .list();
    }

    /** A delivery as it lies in the store. */
    static final class Sealed {
        private final long seq;
        private final byte[] bytes;

        Sealed(long seq, byte[] bytes) {
            this.seq = seq;
            this.bytes = bytes;
        }

        long seq() {
            return seq;
        }

        /** @throws RuntimeException if it was changed, or sealed or packed in a way that this program does not know */
        Arrival open(Vault vault) {
            return Packed.unpack(vault.openBytes(bytes, cell(seq)));
        }
    }

    private static Cell cell(long seq) {
        return SealedColumn.DELIVERY.cell(seq);
    }
}
