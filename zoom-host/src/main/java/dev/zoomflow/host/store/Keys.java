package dev.zoomflow.host.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.zoomflow.api.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A keyset as one line of text. */
final class Keys {
    private Keys() {}

    static Secret make() {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            var bytes =
                    TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
            return Secret.of(Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new StoreException("no key can be made", everyJdkHasIt);
        }
    }

    /** @param where for the message: a file or a setting */
    static Aead read(Secret key, String where) {
        try {
            var bytes = Base64.getDecoder().decode(key.reveal());
            return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), AeadConfig2026.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new StoreException(where + " holds no key of this program: restore it", noKey);
        }
    }
}
