package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a message, and its canonical form, do not depend on the way it is read. */
class CanonicalFormTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 3000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWhatAnotherReaderMakesOfIt(long seed) {
        var documents = new Documents(seed);
        var messages = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var json = documents.next();
            var expected = ByJackson.canonical(json);
            messages += expected.isPresent() ? 1 : 0;
            assertThat(canonical(json)).as(new String(json, UTF_8)).isEqualTo(expected);
        }
        assertThat(messages).isBetween(ROUNDS / 4, ROUNDS * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{}}",
                "{} {}",
                "[]",
                "1",
                "\"a\"",
                "null",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":[1 2]}",
                "{\"a\":[}]",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":5.}",
                "{\"a\":1e}",
                "{\"a\":1e+}",
                "{\"a\":0x1}",
                "{\"a\":NaN}",
                "{\"a\":-Infinity}",
                "{\"a\":1e99999999999}",
                "{\"a\":tru}",
                "{\"a\":truely}",
                "{\"a\":nul",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u123\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\u001f\"}",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\":\"\\u00",
                "{\"a\" 1}",
                "{\"a\"::1}",
                "{\"a\":1;\"b\":2}",
                "{\"a\":1}\u00a0",
                "{\u000b}",
                "/**/{}",
                "{}//",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\ud83d\":1}",
                "{\"\\ude00\\ud83d\":1}",
                "{\"a\":\"\\u\uff11\uff11\uff11\uff11\"}"
            })
    void isNotOfWhatIsNoMessage(String json) {
        assertThat(ByJackson.canonical(json.getBytes(UTF_8))).isEmpty();
        assertThat(canonical(json.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64})
    void isOfSixtyFourLevelsAtMost(int levels) {
        assertThat(canonical(nested(levels)))
                .isEqualTo(ByJackson.canonical(nested(levels)))
                .isPresent();
        assertThat(canonical(nested(65))).isEmpty();
    }

    private static byte[] nested(int levels) {
        return ("{\"a\":" + "[".repeat(levels - 1) + "1" + "]".repeat(levels - 1) + "}").getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1000, 1001, 5000})
    void isOfNumbersOfAThousandDigitsAtMost(int digits) {
        for (var number : new String[] {"9".repeat(digits), "-" + "9".repeat(digits)}) {
            var json = ("{\"a\":" + number + "}").getBytes(UTF_8);
            assertThat(canonical(json).isPresent()).isEqualTo(digits <= 1000);
            assertThat(canonical(json)).isEqualTo(ByJackson.canonical(json));
        }
    }

    private static Optional<String> canonical(byte[] json) {
        return Message.read(json, new String(json, UTF_8)).map(Message::canonical);
    }
}
