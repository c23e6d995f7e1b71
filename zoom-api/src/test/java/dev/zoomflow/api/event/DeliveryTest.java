package dev.zoomflow.api.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void headersAreFoundInAnyCase() {
        var delivery = delivery("/zoom/event", Map.of("X-Zm-Signature", List.of("v0=1", "v0=2")));

        assertThat(delivery.header("x-zm-signature")).contains("v0=1");
        assertThat(delivery.headers()).containsEntry("X-ZM-SIGNATURE", List.of("v0=1", "v0=2"));
        assertThat(delivery.header("x-zm-request-timestamp")).isEmpty();
    }

    @Test
    void headersThatDifferInCaseAreOne() {
        var delivery = delivery("/", Map.of("a", List.of("1"), "A", List.of("2")));

        assertThat(delivery.headers()).hasSize(1);
        assertThat(delivery.headers().get("a")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void theBodyIsTheBytesThatCameAndStaysSo() {
        var sent = "{\"topic\":\"☾\"}".getBytes(UTF_8);
        var delivery = Delivery.of("POST", URI.create("/"), Map.of(), sent, NOON);

        sent[0] = 'x';
        delivery.body()[0] = 'y';

        assertThat(delivery.text()).isEqualTo("{\"topic\":\"☾\"}");
    }

    @Test
    void nothingOfItCanBeChanged() {
        var headers = delivery("/", Map.of("a", List.of("1"))).headers();

        assertThatThrownBy(() -> headers.put("b", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> headers.getOrDefault("a", List.of()).add("2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({"/e?a=1&a=2,1", "/e?b=x&a=%C3%A9+y,é y", "/e?a,''", "/e?a=,''", "/e?a=b=c,b=c", "/e?%61=1,1"})
    void parametersAreDecoded(String uri, String value) {
        assertThat(delivery(uri, Map.of()).query("a")).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"/e", "/e?", "/e?b=a", "/e?A=1"})
    void aParameterThatIsNotThereIsEmpty(String uri) {
        assertThat(delivery(uri, Map.of()).query("a")).isEmpty();
    }

    @Test
    void aMessageThatDidNotComeOverHttpHasABodyAndATimeOnly() {
        var delivery = Delivery.of("{}", NOON);

        assertThat(delivery.text()).isEqualTo("{}");
        assertThat(delivery.receivedAt()).isEqualTo(NOON);
        assertThat(delivery.method()).isEmpty();
        assertThat(delivery.headers()).isEmpty();
        assertThat(delivery.query("a")).isEmpty();
    }

    private static Delivery delivery(String uri, Map<String, List<String>> headers) {
        return Delivery.of("POST", URI.create(uri), headers, new byte[0], NOON);
    }
}
