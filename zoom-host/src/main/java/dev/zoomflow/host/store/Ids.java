package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Names nobody can guess. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final Pattern CONNECTION = Pattern.compile("con_[0-9a-z]{26}");

    private Ids() {}

    /** A new connection's id: {@code con_} and 26 of {@code [0-9a-z]}. */
    public static String connection() {
        var id = new StringBuilder("con_");
        for (int i = 0; i < 26; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Whether it has the form of one; it need not exist. */
    public static boolean isConnection(String id) {
        return CONNECTION.matcher(id).matches();
    }

    /** 256 random bits, safe in an address: for tickets, states and cookies. Store only its {@link #hash}. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A positive number that no other row has. */
    public static long number() {
        return RANDOM.nextLong(1, 1L << 62);
    }

    /** SHA-256 in base64url: what is stored in place of a {@link #token}. */
    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
