package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import dev.zoomflow.api.Secret;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Encrypts what must not lie readable on a disk. Immutable; any thread. */
public final class Vault {
    private static final Cell CHECK = new Cell("vault_check", "1", "sealed");

    private final Aead aead;

    private Vault(Aead aead) {
        this.aead = aead;
    }

    /**
     * Opens with the key of the configuration, else of the file, and proves that it is the key of this database.
     *
     * @param keyFile made with mode 0600 on the first start; not looked at if there is a key from the configuration
     * @throws StoreException if the key is missing, unreadable, or not the one this database was sealed with; nothing is
     *     changed then
     */
    public static Vault open(Path keyFile, Optional<Secret> keyFromConfiguration, Database database) {
        var check = database.read(handle -> handle.createQuery("select sealed from vault_check where id = 1")
                .mapTo(byte[].class)
                .findOne());
        var file = new KeyFile(keyFile);
        var key = keyFromConfiguration.orElseGet(() -> keyOf(file, check.isPresent()));
        var where = keyFromConfiguration.isPresent() ? "ZOOMFLOW_KEY" : "the key file " + file.path();
        var vault = new Vault(Keys.read(key, where));
        check.ifPresentOrElse(sample -> vault.mustOpen(sample, where), () -> vault.mark(database));
        return vault;
    }

    private static Secret keyOf(KeyFile file, boolean used) {
        if (!file.exists()) {
            if (used) {
                throw new StoreException("the key file " + file.path()
                        + " is missing, and the database is sealed with it: restore it, or set ZOOMFLOW_KEY");
            }
            file.write(Keys.make());
        }
        return file.read();
    }

    private void mustOpen(byte[] sample, String where) {
        try {
            open(sample, CHECK);
        } catch (StoreException otherKey) {
            throw new StoreException(
                    where + " holds another key than the database was sealed with: restore the old one", otherKey);
        }
    }

    private void mark(Database database) {
        database.write(handle ->
                handle.execute("insert into vault_check (id, sealed) values (1, ?)", seal("zoomflow", CHECK)));
    }

    /** @param cell where the result will be stored; it opens nowhere else */
    public byte[] seal(String text, Cell cell) {
        return seal(text.getBytes(UTF_8), cell);
    }

    /** The same for what is no text. */
    public byte[] seal(byte[] bytes, Cell cell) {
        try {
            return aead.encrypt(bytes, associated(cell));
        } catch (GeneralSecurityException cannotEncrypt) {
            throw new StoreException("a value of " + cell + " cannot be sealed", cannotEncrypt);
        }
    }

    /** @throws StoreException if another key sealed it, or it was changed, or it comes from another cell */
    public String open(byte[] ciphertext, Cell cell) {
        return new String(openBytes(ciphertext, cell), UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(byte[] ciphertext, Cell cell) {
        try {
            return aead.decrypt(ciphertext, associated(cell));
        } catch (GeneralSecurityException changed) {
            throw new StoreException(
                    "a sealed value of " + cell + " does not open: it was changed, moved, or sealed with another key",
                    changed);
        }
    }

    /** Lengths in front, so that no two cells read the same. */
    private static byte[] associated(Cell cell) {
        return String.join(
                        "\n",
                        cell.table().length() + ":" + cell.table(),
                        cell.row().length() + ":" + cell.row(),
                        cell.column())
                .getBytes(UTF_8);
    }
}
