package dev.zoomflow.host.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/** The keys that seal values: the primary seals, all of them open. The newest comes last. Immutable; any thread. */
final class Keyset {
    /** What Tink puts in front of a value: a format byte and the key's id. */
    static final int PREFIX = 5;

    private final KeysetHandle handle;
    private final Aead aead;

    private Keyset(KeysetHandle handle, Aead aead) {
        this.handle = handle;
        this.aead = aead;
    }

    static Keyset of(KeysetHandle handle) {
        try {
            return new Keyset(handle, handle.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException notForThis) {
            throw new StoreException("the keyset is not one of this program", notForThis);
        }
    }

    static Keyset make() {
        return built(KeysetHandle.newBuilder().addEntry(fresh().makePrimary()));
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private static Keyset built(KeysetHandle.Builder builder) {
        try {
            return of(builder.setConfiguration(AeadConfig2026.get()).build());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new StoreException("no key can be made", everyJdkHasIt);
        }
    }

    /** With one key more, which opens already and seals nothing yet. */
    Keyset announced() {
        return built(KeysetHandle.newBuilder(handle).addEntry(fresh()));
    }

    /** With the newest key as the one that seals. */
    Keyset promoted() {
        var builder = KeysetHandle.newBuilder(handle);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    /** With the primary alone. */
    Keyset withoutOthers() {
        var builder = KeysetHandle.newBuilder(handle);
        for (var i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return built(builder);
    }

    boolean isSettled() {
        return handle.getAt(handle.size() - 1).isPrimary();
    }

    /** Oldest first. */
    List<Integer> ids() {
        return IntStream.range(0, handle.size())
                .mapToObj(i -> handle.getAt(i).getId())
                .toList();
    }

    int primary() {
        return handle.getPrimary().getId();
    }

    /** What every value begins with that this key sealed. */
    static byte[] prefix(int id) {
        return ByteBuffer.allocate(PREFIX).put((byte) 1).putInt(id).array();
    }

    static String name(int id) {
        return "%08x".formatted(id);
    }

    KeysetHandle handle() {
        return handle;
    }

    byte[] encrypt(byte[] bytes, byte[] associated) throws GeneralSecurityException {
        return aead.encrypt(bytes, associated);
    }

    byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return aead.decrypt(sealed, associated);
    }
}
