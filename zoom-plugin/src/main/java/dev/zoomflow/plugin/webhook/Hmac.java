package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with one key, as Zoom writes it. Immutable; any thread. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    /** Only ever cloned: looking the algorithm up, setting the key and hashing it costs more than most messages. */
    private final Mac fresh;

    Hmac(Secret secret) {
        try {
            fresh = Mac.getInstance(ALGORITHM);
            fresh.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            fresh.update(new byte[0]); // hashes the key
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Of both, one after the other. */
    String hex(byte[] begin, byte[] end) {
        try {
            var mac = (Mac) fresh.clone();
            mac.update(begin);
            return HexFormat.of().formatHex(mac.doFinal(end));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java can clone its " + ALGORITHM, impossible);
        }
    }
}
