package dev.zoomflow.host.store;

import dev.zoomflow.api.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Encrypts what must not lie readable on a disk. Immutable; any thread. */
public final class Vault {
    private Vault() {}

    /**
     * @param keyFile made with mode 0600 on the first start; not looked at if there is a key from the configuration
     * @throws StoreException if the key cannot be read or made
     */
    public static Vault open(Path keyFile, Optional<Secret> keyFromConfiguration) {
        return Unfinished.yet(keyFile, keyFromConfiguration);
    }

    public byte[] seal(String text, Cell cell) {
        return Unfinished.yet(text.length(), cell);
    }

    /** @throws StoreException if another key sealed it, or it was changed, or it comes from another cell */
    public String open(byte[] sealed, Cell cell) {
        return Unfinished.yet(sealed.length, cell);
    }
}
