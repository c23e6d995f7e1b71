package dev.zoomflow.host.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the vault of a database, or makes one for a new database. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Cell SAMPLE = new Cell("vault_check", "1", "sealed");

    private final KeySource source;
    private final Database database;

    Opening(KeySource source, Database database) {
        this.source = source;
        this.database = database;
    }

    Vault vault() {
        var row = database.read(KeysetRow::find);
        var sample = database.read(Opening::sample);
        var master = source.read(row.isPresent() || sample.isPresent());
        return row.map(stored -> known(stored, master)).orElseGet(() -> first(sample, master));
    }

    private Vault known(KeysetRow row, MasterKey master) {
        var mine = master.open(row.sealed());
        if (mine.isPresent()) {
            return new Vault(master, mine.get());
        }
        var formers = source.readFormer().flatMap(former -> former.open(row.sealed()));
        return formers.map(keyset -> handedOver(row, keyset, master))
                .orElseGet(() -> new Vault(master, row.open(master)));
    }

    private Vault handedOver(KeysetRow row, Keyset keyset, MasterKey master) {
        database.<Object>write(handle -> {
            KeysetRow.store(handle, master, keyset, row.changedAt());
            return keyset;
        });
        LOG.info("the keyset is sealed with the master key {} now; {} can go", master.name(), KeySource.FORMER);
        return new Vault(master, keyset);
    }

    private Vault first(Optional<byte[]> sample, MasterKey master) {
        var keyset = sample.map(bytes -> sealedDirectly(bytes, master)).orElseGet(Keyset::make);
        var faster = database.write(handle -> {
            var others = KeysetRow.find(handle);
            if (others.isEmpty()) {
                KeysetRow.store(handle, master, keyset, Instant.now());
                handle.execute("delete from vault_check");
            }
            return others;
        });
        return faster.map(row -> known(row, master)).orElseGet(() -> new Vault(master, keyset));
    }

    /** A database of the time before keysets: its values are sealed anew with a key of its own. */
    private static Keyset sealedDirectly(byte[] sample, MasterKey master) {
        var direct = master.asKeyset();
        try {
            new Vault(master, direct).open(sample, SAMPLE);
        } catch (StoreException otherKey) {
            throw new StoreException(
                    master.where() + " holds another key than the one the database is sealed with: restore that one",
                    otherKey);
        }
        return direct.announced().promoted();
    }

    private static Optional<byte[]> sample(Handle handle) {
        return handle.createQuery("select sealed from vault_check where id = 1")
                .mapTo(byte[].class)
                .findOne();
    }
}
