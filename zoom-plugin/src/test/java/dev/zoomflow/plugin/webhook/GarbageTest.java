package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Correctly signed, and broken in every way that a few thousand mutations find. */
class GarbageTest {
    private static final String SEED =
            "{\"event\":\"app_deauthorized\",\"event_ts\":1785368934817,\"payload\":{\"account_id\":\"A\",\"user_id\":\"U\","
                    + "\"event_ts\":\"2026-07-29 23:48:54\",\"object\":{\"id\":1e5,\"uuid\":\"\\ud83d\\ude00\",\"list\":[1.5,-0,true,null]}}}";
    private static final String[] PARTS = {
        "\\ud800",
        "1e2147483648",
        "-1e-2147483649",
        "\\u0000",
        "[[[[",
        "{\"a\":",
        "\"",
        "}",
        "null",
        "9".repeat(1200),
        ","
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverThrows(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var bytes = mutated(random);
            assertThat(SignatureTest.receive(Signed.delivery(bytes)))
                    .as("seed %s round %s", seed, round)
                    .isNotNull();
        }
    }

    private static byte[] mutated(Random random) {
        var text = new StringBuilder(SEED);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PARTS[random.nextInt(PARTS.length)]);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, (char) random.nextInt(256));
            }
        }
        var bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
