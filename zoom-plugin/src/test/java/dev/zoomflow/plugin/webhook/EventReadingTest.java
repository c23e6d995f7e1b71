package dev.zoomflow.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReadingTest {
    @Test
    void namesTypeSubjectAndOrder() {
        var json = "{\"event\":\"meeting.ended\",\"event_ts\":1785368934817,\"payload\":{\"account_id\":\"A1\","
                + "\"object\":{\"id\":86084701483,\"uuid\":\"u==\",\"host_id\":\"H1\",\"participant\":{\"id\":\"P1\"}}}}";
        var event = read(json);
        assertThat(event.type()).isEqualTo("meeting.ended");
        assertThat(event.subject()).isEqualTo(Subject.of("client-1", "A1", "H1"));
        assertThat(event.orderingKey()).isEqualTo("86084701483");
        assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochMilli(1785368934817L));
        assertThat(event.json()).isEqualTo(json);
        assertThat(event.endsAccess()).isFalse();
    }

    @Test
    void putsANumberAndItsTextInOneLane() {
        assertThat(read(object("meeting.started", "\"id\":\"42\"")).orderingKey())
                .isEqualTo(read(object("meeting.ended", "\"id\":42")).orderingKey());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"uuid\":\"u1\"|u1",
                "\"meeting_id\":7|7",
                "\"meeting_uuid\":\"m1\"|m1",
                "\"id\":\"\",\"uuid\":\"u2\"|u2",
                "\"id\":true|''",
                "\"id\":null|''",
                "\"other\":1|''"
            })
    void findsTheLaneWhereThereIsOne(String members, String key) {
        assertThat(read(object("meeting.summary_completed", members)).orderingKey())
                .isEqualTo(key);
    }

    @Test
    void keepsTypesNobodyHasHeardOf() {
        var event = read(object("meeting.held_on_the_moon", "\"host_id\":\"H1\""));
        assertThat(event.type()).isEqualTo("meeting.held_on_the_moon");
        assertThat(event.subject().owners()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"app_deauthorized\",\"payload\":{\"account_id\":\"A\",\"user_id\":\"U\",\"event_ts\":\"2026-07-29 23:48:54\"}}",
                "{\"event\":\"app_deauthorized\",\"payload\":{\"account_id\":\"A\",\"user_id\":\"U\",\"event_ts\":1785368934000}}",
                "{\"event\":\"app_deauthorized\",\"event_ts\":\"1785368934000\",\"payload\":{\"account_id\":\"A\",\"user_id\":\"U\"}}",
                "{\"event\":\"app_deauthorized\",\"payload\":{\"account_id\":\"A\",\"user_id\":\"U\",\"deauthorization_time\":\"2026-07-29T23:48:54.000Z\"}}"
            })
    void endsAccessWhereverTheTimeStands(String json) {
        var event = read(json);
        assertThat(event.endsAccess()).isTrue();
        assertThat(event.subject()).isEqualTo(Subject.of("client-1", "A", "U"));
        assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochSecond(1785368934));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.deleted", "user.deactivated", "user.disassociated"})
    void endsTheAccessOfWhoIsGoneAndNotOfWhoDidIt(String type) {
        var event = read("{\"event\":\"" + type + "\",\"event_ts\":1785368934000,\"payload\":{\"account_id\":\"A\","
                + "\"operator\":\"admin@a.example\",\"operator_id\":\"Admin\",\"object\":{\"id\":\"U\"}}}");
        assertThat(event.endsAccess()).isTrue();
        assertThat(event.subject()).isEqualTo(Subject.of("client-1", "A", "U"));
    }

    @Test
    void neverEndsTheAccessOfAWholeAccount() {
        var event = read("{\"event\":\"app_deauthorized\",\"payload\":{\"account_id\":\"A\"}}");
        assertThat(event.endsAccess()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "-9223372036854775808",
                "1e400",
                "99999999999999999999999999",
                "\"0000-00-00 00:00:00\"",
                "\"9999-99-99 99:99:99\"",
                "\"soon\"",
                "null",
                "{}",
                "0"
            })
    void takesTheTimeOfArrivalForATimeThatIsAbsurd(String time) {
        var event = read("{\"event\":\"x.y\",\"event_ts\":" + time + ",\"payload\":{}}");
        assertThat(event.occurredAt()).isEqualTo(Signed.NOW);
    }

    @Test
    void readsTheOddEnvelopes() {
        assertThat(read("{\"event\":\"bot_notification\",\"payload\":{\"accountId\":\"A\",\"userId\":\"U\"}}")
                        .subject())
                .isEqualTo(Subject.of("client-1", "A", "U"));
        assertThat(
                        read("{\"event\":\"meeting.rtms_started\",\"payload\":{\"operator_id\":\"O\",\"meeting_uuid\":\"m\"}}")
                                .orderingKey())
                .isEqualTo("m");
        assertThat(read("{\"event\":\"no.payload\"}").subject()).isEqualTo(Subject.of("client-1", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"event\":\"a.b\"} {\"event\":\"c.d\"}",
                "{\"payload\":{}}",
                "{\"event\":7}",
                "{\"event\":\"\"}",
                "{\"event\":\"with space\"}",
                "{\"event\":\"a.b\",\"event\":\"c.d\"}",
                "{\"event\":\"nul\\u0000\"}",
                "{\"event\":\"a.b\",\"x\":\"\u0000\"}",
                "<html></html>"
            })
    void rejectsWhatIsSignedButNoMessage(String body) {
        assertThat(SignatureTest.receive(Signed.delivery(body)))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::status)
                .isEqualTo(400);
    }

    @Test
    void rejectsWhatIsNotUtf8() {
        var bytes = new byte[] {'{', '"', (byte) 0xc3, '"', '}'};
        assertThat(SignatureTest.receive(Signed.delivery(bytes))).isInstanceOf(Rejected.class);
    }

    @Test
    void readsSixtyFourLevelsAndNoMore() {
        assertThat(SignatureTest.receive(deep(60))).isInstanceOf(Accepted.class);
        assertThat(SignatureTest.receive(deep(65))).isInstanceOf(Rejected.class);
        assertThat(SignatureTest.receive(deep(100_000))).isInstanceOf(Rejected.class);
    }

    private static dev.zoomflow.api.event.Delivery deep(int levels) {
        var body = "{\"event\":\"a.b\",\"payload\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
        return Signed.delivery(body);
    }

    private static String object(String type, String members) {
        return "{\"event\":\"" + type + "\",\"payload\":{\"account_id\":\"A\",\"object\":{" + members + "}}}";
    }

    private static Event read(String json) {
        var result = SignatureTest.receive(Signed.delivery(json));
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).events().get(0);
    }
}
