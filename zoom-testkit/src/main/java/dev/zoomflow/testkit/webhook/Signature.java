package dev.zoomflow.testkit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Zoom's webhook signature, version 0. */
public final class Signature {
    private Signature() {}

    /** The value of {@code x-zm-signature}. */
    public static String of(String secretToken, String timestamp, byte[] body) {
        Mac mac = mac(secretToken);
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    /** The {@code encryptedToken} that an endpoint must answer. */
    public static String encrypt(String secretToken, String plainToken) {
        return HexFormat.of().formatHex(mac(secretToken).doFinal(plainToken.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(String secretToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
