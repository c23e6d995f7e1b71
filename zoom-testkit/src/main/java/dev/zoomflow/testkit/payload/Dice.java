package dev.zoomflow.testkit.payload;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that always falls the same way for the same seed and purpose. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 0x9E3779B97F4A7C15L + purpose.charAt(i);
        }
        this.random = new SplittableRandom(mixed);
    }

    /** Both ends included. */
    long number(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    int index(int size) {
        return random.nextInt(size);
    }

    <T> T pick(List<T> values) {
        return values.get(index(values.size()));
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[index(values.length)];
    }

    boolean flag() {
        return random.nextBoolean();
    }

    /** 22 URL-safe characters, as users have. */
    String id() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    /** 24 characters of Base64, as sessions of meetings have. */
    String base64() {
        return Base64.getEncoder().encodeToString(bytes(16));
    }

    String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    String uuid() {
        long versioned = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(versioned, variant).toString();
    }

    String upperCaseUuid() {
        return uuid().toUpperCase(Locale.ROOT);
    }

    /** So many digits, the first not 0. */
    String digits(int count) {
        StringBuilder digits = new StringBuilder().append(number(1, 9));
        while (digits.length() < count) {
            digits.append(number(0, 9));
        }
        return digits.toString();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
