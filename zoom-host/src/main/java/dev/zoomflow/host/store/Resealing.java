package dev.zoomflow.host.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk over all sealed values: what another key than the primary sealed is sealed anew, in small transactions. It may
 * end at any point; the next walk goes on, because each value says which key sealed it.
 */
final class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int TOGETHER = 64;

    private final Database database;
    private final Vault vault;
    private final BooleanSupplier stopped;
    private final List<Cell> unreadable = new ArrayList<>();
    private long done;

    Resealing(Database database, Vault vault, BooleanSupplier stopped) {
        this.database = database;
        this.vault = vault;
        this.stopped = stopped;
    }

    /** @return how many values it sealed anew */
    long walk() {
        for (var column : SealedColumn.values()) {
            walk(column, new SealedRows(column));
        }
        return done;
    }

    /** Values that no key of the keyset opens. They are left as they are. */
    List<Cell> unreadable() {
        return List.copyOf(unreadable);
    }

    private void walk(SealedColumn column, SealedRows rows) {
        List<Object> last = List.of();
        while (!stopped.getAsBoolean()) {
            var from = last;
            var found =
                    database.read(handle -> rows.notOf(handle, vault.keyset().primary(), from, TOGETHER));
            if (found.isEmpty()) {
                return;
            }
            done += database.write(handle -> found.stream()
                    .filter(row -> anew(row, column)
                            .map(value -> rows.replace(handle, row, value))
                            .orElse(false))
                    .count());
            last = found.get(found.size() - 1).key();
        }
    }

    private Optional<byte[]> anew(SealedRows.Row row, SealedColumn column) {
        var cell = column.cell(row.key().toArray());
        try {
            return Optional.of(vault.seal(vault.openBytes(row.sealed(), cell), cell));
        } catch (StoreException damaged) {
            LOG.warn("{}", damaged.getMessage());
            unreadable.add(cell);
            return Optional.empty();
        }
    }
}
