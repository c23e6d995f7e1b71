package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.plugin.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/adr/0003-event-identity.md, as a test. */
class EventIdentityTest {
    @Test
    void neverChangesForAMessageOnceSeen() {
        assertThat(id("{\"event\":\"a.b\",\"payload\":{\"n\":1,\"t\":\"é\",\"l\":[true,null]},\"event_ts\":5}"))
                .isEqualTo(
                        "v1-"
                                + sha256(
                                        "{\"event\":\"a.b\",\"event_ts\":5,\"payload\":{\"l\":[true,null],\"n\":1,\"t\":\"\\u00e9\"}}"));
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

    private static String id(String json) {
        return EventIdentity.of(Json.object(json).orElseThrow());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
