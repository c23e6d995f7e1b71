package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.zoomflow.api.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** The key that the operator keeps: it seals the keyset of the database and nothing else. Immutable; any thread. */
public final class MasterKey {
    private static final byte[] KEYSET = "zoomflow keyset".getBytes(US_ASCII);

    private final KeysetHandle handle;
    private final Aead aead;
    private final String where;

    private MasterKey(KeysetHandle handle, Aead aead, String where) {
        this.handle = handle;
        this.aead = aead;
        this.where = where;
    }

    /** A new one, as one line of text. */
    public static Secret make() {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            var bytes =
                    TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
            return Secret.of(Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new StoreException("no key can be made", everyJdkHasIt);
        }
    }

    /**
     * @param where for messages: a file or a setting
     * @throws StoreException if the text is no such key; it is not shown
     */
    static MasterKey read(Secret text, String where) {
        try {
            var bytes = Base64.getDecoder().decode(text.reveal());
            var handle = TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
            return new MasterKey(handle, handle.getPrimitive(AeadConfig2026.get(), Aead.class), where);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new StoreException(
                    where + " holds no master key: restore it; 'zoom-host keys generate' makes a new one", noKey);
        }
    }

    /** A public name, so that people can tell keys apart; not made from the key. */
    String name() {
        return Keyset.name(handle.getPrimary().getId());
    }

    String where() {
        return where;
    }

    byte[] seal(Keyset keyset) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset.handle(), aead, KEYSET, AeadConfig2026.get());
        } catch (GeneralSecurityException cannotEncrypt) {
            throw new StoreException("the keyset cannot be sealed", cannotEncrypt);
        }
    }

    /** Empty if another master key sealed it, or it was changed. */
    Optional<Keyset> open(byte[] sealed) {
        try {
            return Optional.of(
                    Keyset.of(TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, aead, KEYSET, AeadConfig2026.get())));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    /** As a keyset of its own: databases used to be sealed with it directly. */
    Keyset asKeyset() {
        return Keyset.of(handle);
    }
}
