package dev.zoomflow.testkit.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** New identifiers in the forms Zoom gives them. */
public final class Identifiers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** 22 URL-safe characters, as users and accounts have. */
    public static String id() {
        return urlSafe(16);
    }

    /** URL-safe characters that hold so many random bytes. */
    public static String urlSafe(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** The id that always belongs to this text. */
    public static String derived(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** 24 characters of plain Base64, which may have slashes in it. */
    public static String meetingUuid() {
        return Base64.getEncoder().encodeToString(bytes(16));
    }

    /** One that begins with a slash and has two in a row, so that a path needs it encoded twice. */
    public static String slashedUuid() {
        byte[] bytes = bytes(16);
        bytes[0] |= (byte) 0b1111_1100;
        bytes[3] |= (byte) 0b1111_1111;
        bytes[4] |= (byte) 0b1111_0000;
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Eleven digits. */
    public static long meetingId() {
        return 81_000_000_000L + Math.floorMod(RANDOM.nextLong(), 8_999_999_999L);
    }

    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    public static String upperCaseUuid() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
