package dev.zoomflow.testkit.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** What a PKCE verifier is held against. */
record CodeChallenge(String challenge, Method method) {
    enum Method {
        PLAIN,
        S256;

        static Optional<Method> of(String name) {
            return switch (name) {
                case "plain" -> Optional.of(PLAIN);
                case "S256" -> Optional.of(S256);
                default -> Optional.empty();
            };
        }
    }

    boolean fits(String verifier) {
        return challenge.equals(method == Method.S256 ? sha256(verifier) : verifier);
    }

    private static String sha256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
