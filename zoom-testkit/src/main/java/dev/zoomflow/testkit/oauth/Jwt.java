package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Signs claims with a key of this process; nobody but Zoom is meant to check it. */
public final class Jwt {
    private static final SecretKeySpec KEY =
            new SecretKeySpec(Identifiers.urlSafe(64).getBytes(StandardCharsets.US_ASCII), "HmacSHA512");

    private Jwt() {}

    public static String sign(ObjectNode claims) {
        ObjectNode header = Json.object();
        header.put("sv", "000001").put("alg", "HS512").put("v", "2.0").put("kid", Identifiers.upperCaseUuid());
        String content = encode(Json.write(header)) + "." + encode(Json.write(claims));
        return content + "." + encode(mac(content));
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(String content) {
        try {
            Mac mac = Mac.getInstance(KEY.getAlgorithm());
            mac.init(KEY);
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + KEY.getAlgorithm(), missing);
        }
    }
}
