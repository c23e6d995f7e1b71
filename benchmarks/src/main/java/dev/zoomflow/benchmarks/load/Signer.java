package dev.zoomflow.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages that begin alike: their common beginning is hashed once. One thread. */
final class Signer {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac begun;

    Signer(String secret, String timestamp, byte[] head) {
        try {
            begun = Mac.getInstance(ALGORITHM);
            begun.init(new SecretKeySpec(secret.getBytes(US_ASCII), ALGORITHM));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        begun.update(("v0:" + timestamp + ":").getBytes(US_ASCII));
        begun.update(head);
    }

    /** The signature in hexadecimal. */
    byte[] sign(byte[] tail) {
        try {
            var mac = (Mac) begun.clone();
            return HexFormat.of().formatHex(mac.doFinal(tail)).getBytes(US_ASCII);
        } catch (CloneNotSupportedException theJdksOwnCan) {
            throw new IllegalStateException(theJdksOwnCan);
        }
    }
}
