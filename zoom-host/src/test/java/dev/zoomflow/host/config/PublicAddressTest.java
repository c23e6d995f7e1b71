package dev.zoomflow.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "zoom.example.org, https://zoom.example.org",
        "Zoom.Example.ORG:8443, https://zoom.example.org:8443",
        "localhost:9980, https://localhost:9980",
        "[::1]:9980, https://[::1]:9980",
    })
    void aBareAddressMeansHttps(String text, URI base) {
        assertThat(PublicAddress.parse(text).base()).isEqualTo(base);
        assertThat(PublicAddress.parse(text).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://zoom.example.org, https://zoom.example.org",
        "https://zoom.example.org/zoom/event?x=1, https://zoom.example.org",
        "zoom.example.org/oauth, https://zoom.example.org",
        "http://zoom.example.org, https://zoom.example.org",
    })
    void whatIsTooMuchIsStrippedAndMentioned(String text, URI base) {
        assertThat(PublicAddress.parse(text).base()).isEqualTo(base);
        assertThat(PublicAddress.parse(text).notes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9980", "http://localhost:9980", "http://[::1]:9980"})
    void httpIsForLoopbackOnly(String text) {
        assertThat(PublicAddress.parse(text).base()).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ftp://zoom.example.org", "user@zoom.example.org", "host:99999", "-x-"})
    void anythingElseIsRefusedInWords(String text) {
        assertThatThrownBy(() -> PublicAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("java.");
    }

    @Test
    void aSecretInAQueryIsNotRepeated() {
        assertThat(PublicAddress.parse("https://zoom.example.org/?token=hush")
                        .notes()
                        .toString())
                .doesNotContain("hush");
    }
}
