package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oddly written and good, or well written and not the bytes that were signed. */
class OddBodiesTest {
    private static final String PLAIN = "{\"event\":\"meeting.started\",\"event_ts\":1785368934817,\"payload\":"
            + "{\"account_id\":\"A\",\"object\":{\"id\":\"1\",\"host_id\":\"H\",\"topic\":\"Reuni\u00f3n \ud83d\ude00\"}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"topic\":\"\ud83d\ude00 \u2615 \u0440\u0443\u0441 \u4f1a\u8b70\"}}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"topic\":\"\\ud83d\\ude00 \\u2615\"}}}",
                "{\"event\":\"meeting\\u002estarted\",\"payload\":{}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"uuid\":\"\\/e+IDqR9f3hhT9D8\\/\\/A==\"}}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"topic\":\"\\\"\\\\\\b\\f\\n\\r\\t<>&'\"}}}",
                "{\"payload\":{\"object\":{}},\"event_ts\":1785368934817,\"event\":\"meeting.started\"}",
                "{\"event\":\"meeting.started\",\"event_ts\":\"1785368934817\",\"payload\":{\"object\":{\"id\":\"1\",\"type\":\"2\"}}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"id\":86084701483,\"duration\":30.0,\"x\":1e3}}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"id\":123456789012345678901234567890}}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"topic\":null,\"list\":[],\"none\":{}}}}",
                "{\"event\":\"meeting.started\",\"payload\":{\"object\":{\"\":\"an empty name\"}}}",
                " \t\r\n{ \"event\" : \"meeting.started\" ,\n \"payload\" : { } }\n\n"
            })
    void isAccepted(String body) {
        var result = SignatureTest.receive(Signed.delivery(body));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(((Accepted) result).events().get(0).json()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"meeting.started\",\"event_ts\":1785368934817,\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":\"1\",\"host_id\":\"H\",\"topic\":\"Reuni\\u00f3n \\ud83d\\ude00\"}}}",
                "{\"event_ts\":1785368934817,\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":\"1\",\"host_id\":\"H\",\"topic\":\"Reuni\u00f3n \ud83d\ude00\"}}}",
                "{ \"event\":\"meeting.started\",\"event_ts\":1785368934817,\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":\"1\",\"host_id\":\"H\",\"topic\":\"Reuni\u00f3n \ud83d\ude00\"}}}",
                "{\"event\":\"meeting.started\",\"event_ts\":1785368934817,\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":\"1\",\"host_id\":\"H\",\"topic\":\"Reunion \ud83d\ude00\"}}}"
            })
    void isRefusedWhenItOnlyMeansWhatWasSigned(String sameMeaning) {
        rejected(sameMeaning.getBytes(UTF_8));
    }

    @Test
    void isRefusedInAnotherEncoding() {
        rejected(PLAIN.getBytes(UTF_16));
        rejected(("\ufeff" + PLAIN).getBytes(UTF_8));
    }

    private static void rejected(byte[] arrived) {
        var sent = Signed.body(PLAIN);
        assertThat(SignatureTest.receive(Signed.delivery(sent))).isInstanceOf(Accepted.class);
        assertThat(SignatureTest.receive(Signed.delivery(sent.tampered(arrived))))
                .isInstanceOf(Rejected.class);
    }
}
