package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Encrypts what must not lie readable on a disk. Any thread. */
public final class Vault {
    private final MasterKey master;
    private volatile Keyset keyset;
    private volatile Optional<Keyset> before = Optional.empty();
    private volatile int changes;

    Vault(MasterKey master, Keyset keyset) {
        this.master = master;
        this.keyset = keyset;
    }

    /**
     * Opens with the master key, and proves that it is the key of this database.
     *
     * @throws StoreException if the key is missing, unreadable, or not the one this database was sealed with; nothing is
     *     changed then
     */
    public static Vault open(KeySource source, Database database) {
        return new Opening(source, database).vault();
    }

    /** With this key, else the one in the file, which is made on the first start. */
    public static Vault open(Path keyFile, Optional<Secret> key, Database database) {
        return open(new KeySource(keyFile, key, Optional.empty(), Optional.empty()), database);
    }

    MasterKey master() {
        return master;
    }

    Keyset keyset() {
        return keyset;
    }

    /** From now on; what was read from the database before is still opened. */
    synchronized void use(Keyset other) {
        before = Optional.of(keyset);
        keyset = other;
        changes++;
    }

    /** Learns at once what another host has stored; not what another master key seals. Not inside a transaction. */
    public synchronized void learn(Database database) {
        database.read(KeysetRow::find).flatMap(row -> master.open(row.sealed())).ifPresent(this::learn);
    }

    /** Uses what is stored, if it is another. */
    synchronized void learn(Keyset stored) {
        if (!stored.handle().equalsKeyset(keyset.handle())) {
            use(stored);
        }
    }

    /** How often its keys have changed: what it could not open before, it may afterwards. */
    public int changes() {
        return changes;
    }

    /** The public name of the master key. */
    public String masterKeyName() {
        return master.name();
    }

    /** Where the master key came from: a setting or a file, in words. */
    public String masterKeyPlace() {
        return master.where();
    }

    /** @param cell where the result will be stored, in the transaction that this call is part of; it opens nowhere else */
    public byte[] seal(String text, Cell cell) {
        return seal(text.getBytes(UTF_8), cell);
    }

    /** The same for what is no text. */
    public byte[] seal(byte[] bytes, Cell cell) {
        try {
            return keyset.encrypt(bytes, associated(cell));
        } catch (GeneralSecurityException cannotEncrypt) {
            throw new StoreException("a value of " + cell + " cannot be sealed", cannotEncrypt);
        }
    }

    /** @throws StoreException if another key sealed it, or it was changed, or it comes from another cell */
    public String open(byte[] sealed, Cell cell) {
        return new String(openBytes(sealed, cell), UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(byte[] sealed, Cell cell) {
        return opened(keyset, sealed, cell)
                .or(() -> before.flatMap(keys -> opened(keys, sealed, cell)))
                .orElseThrow(() -> new StoreException("a sealed value of " + cell
                        + " does not open: it was changed, moved, or sealed with another key"));
    }

    private static Optional<byte[]> opened(Keyset keys, byte[] sealed, Cell cell) {
        try {
            return Optional.of(keys.decrypt(sealed, associated(cell)));
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    /** Lengths in front, so that no two cells read the same. */
    private static byte[] associated(Cell cell) {
        return (cell.table().length() + ":" + cell.table() + "\n" + cell.row().length() + ":" + cell.row() + "\n"
                        + cell.column())
                .getBytes(UTF_8);
    }
}
