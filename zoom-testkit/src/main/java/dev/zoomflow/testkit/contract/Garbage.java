package dev.zoomflow.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Bodies that nobody expects: a collection of known troublemakers, then random ones whose seed is told. */
final class Garbage {
    private static final int RANDOM_BODIES = 300;
    private static final List<String> PARTS = List.of(
            "\\ud800",
            "1e2147483648",
            "-1e-2147483649",
            "\\u0000",
            "[[[[",
            "{\"a\":",
            "\"",
            "}",
            "null",
            ",",
            "\\",
            "é");
    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "\"\"",
            "[]",
            "{}",
            "{",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "{\"a\":1,\"a\":2}",
            "{\"event\":null}",
            "{\"event\":{}}",
            "{\"event\":\"\",\"payload\":[]}",
            "{\"event\":\"x\",\"event_ts\":\"soon\",\"payload\":7}",
            "{\"event\":\"x\",\"event_ts\":99999999999999999999999999,\"payload\":{}}",
            "{\"event\":\"x\",\"event_ts\":1e400,\"payload\":{\"object\":null}}",
            "9".repeat(50_000),
            "\uFEFF{}",
            "a=b&c=%zz",
            "<?xml version=\"1.0\"?><a/>",
            "\u0000\u0001");

    private final long seed;

    private Garbage(long seed) {
        this.seed = seed;
    }

    static Garbage seeded(long seed) {
        return new Garbage(seed);
    }

    /** Known ones, random bytes, and these messages with random damage; each comes with words that let it be found again. */
    void each(List<String> messages, BiConsumer<byte[], String> test) {
        KNOWN.forEach(text -> test.accept(text.getBytes(UTF_8), "the body " + shortened(text)));
        Stream.of(0x80, 0xC0, 0xFF).forEach(octet -> test.accept(new byte[] {octet.byteValue()}, "one octet " + octet));
        var random = new Random(seed);
        for (int round = 0; round < RANDOM_BODIES; round++) {
            var words = "a random body (seed " + seed + ", round " + round + ")";
            var from = messages.get(random.nextInt(messages.size()));
            test.accept(round % 3 == 0 ? bytes(random) : damaged(from, random), words);
        }
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] damaged(String message, Random random) {
        var text = new StringBuilder(message);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PARTS.get(random.nextInt(PARTS.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                default -> text.insert(at, (char) random.nextInt(256));
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String shortened(String text) {
        return text.length() < 80 ? text : text.substring(0, 40) + "… (" + text.length() + " characters)";
    }
}
