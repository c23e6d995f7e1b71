package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.plugin.message.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/adr/0003-event-identity.md and 0009, as a test. */
class EventIdentityTest {
    @Test
    void neverChangesForAMessageOnceSeen() {
        assertThat(id("{\"event\":\"a.b\",\"payload\":{\"n\":1,\"t\":\"é\",\"l\":[true,null]},\"event_ts\":5}"))
                .isEqualTo(
                        "v2-000000000005-"
                                + sha256(
                                        "{\"event\":\"a.b\",\"event_ts\":5,\"payload\":{\"l\":[true,null],\"n\":1,\"t\":\"\\u00e9\"}}"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ids.txt", delimiter = '|', quoteCharacter = '`')
    void isTheOneThatWasStoredOnce(String id, String json) {
        assertThat(id(json)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order of members|{\"b\":1,\"a\":2}|{\"a\":2,\"b\":1}",
                "white space|{\"a\":[1,2]}|{ \"a\" : [ 1 , 2 ] }",
                "escapes|{\"a\":\"é/\"}|{\"a\":\"\\u00e9\\/\"}",
                "download token|{\"a\":1,\"download_token\":\"x\"}|{\"a\":1,\"download_token\":\"y\"}",
                "download token gone|{\"a\":1,\"download_token\":\"x\"}|{\"a\":1}",
                "download url inside|{\"f\":[{\"id\":1,\"download_url\":\"x\"}]}|{\"f\":[{\"id\":1,\"download_url\":\"y\"}]}",
                "play url|{\"play_url\":\"x\"}|{\"play_url\":\"y\"}"
            })
    void isTheSameDespite(String what, String one, String other) {
        assertThat(id(one)).isEqualTo(id(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event_ts|{\"event_ts\":1}|{\"event_ts\":2}",
                "number and text|{\"a\":1}|{\"a\":\"1\"}",
                "order of a list|{\"a\":[1,2]}|{\"a\":[2,1]}",
                "list and its elements|{\"a\":[[1],[2]]}|{\"a\":[[1,2]]}",
                "null and absent|{\"a\":null}|{}",
                "null and text|{\"a\":null}|{\"a\":\"null\"}",
                "two lone surrogates|{\"a\":\"\\ud800\"}|{\"a\":\"\\udc00\"}",
                "a lone surrogate and a question mark|{\"a\":\"\\ud800\"}|{\"a\":\"?\"}",
                "a quote in a name|{\"a\\\":1,\\\"b\":2}|{\"a\":1,\"b\":2}",
                "big numbers|{\"a\":1e999999999}|{\"a\":1e999999998}"
            })
    void differsBy(String what, String one, String other) {
        assertThat(id(one)).isNotEqualTo(id(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1772366400123|019ca9450a7b",
                "\"1772366400123\"|019ca9450a7b",
                "0|000000000000",
                "-5|000000000000",
                "\"2026-03-01T12:00:00Z\"|000000000000",
                "999999999999999|000000000000",
                "1772366400123.0|000000000000"
            })
    void beginsWithTheTimeSoThatLaterOnesAreGreater(String eventTs, String expected) {
        assertThat(id("{\"event_ts\":" + eventTs + "}")).startsWith("v2-" + expected + "-");
    }

    @Test
    void aNameThatIsThereTwiceLeavesNoIdentity() {
        var many = IntStream.range(0, 40).mapToObj(i -> "\"n" + i + "\":1").collect(joining(","));

        assertThat(Message.read("{\"a\":1,\"b\":2,\"a\":1}")).isEmpty();
        assertThat(Message.read("{\"play_url\":{\"a\":1,\"a\":1}}")).isEmpty();
        assertThat(Message.read("{" + many + "}")).isPresent();
        assertThat(Message.read("{" + many + ",\"n7\":1}")).isEmpty();
    }

    private static String id(String json) {
        return EventIdentity.of(Message.read(json).orElseThrow());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
