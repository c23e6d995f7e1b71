package dev.zoomflow.host.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Delivery;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteTest {
    @Test
    void headersAreWhatStandsBeforeTheEmptyLine() {
        var paste = Paste.of("POST /zoom/event HTTP/1.1\r\nX-Zm-Signature: v0=a:b\r\nHost: h\r\n\r\n{\"a\":1}");

        assertThat(paste.unsigned()).isFalse();
        assertThat(paste.headers()).containsOnlyKeys("X-Zm-Signature", "Host");
        assertThat(paste.deliveries(Instant.EPOCH).get(0).header("x-zm-signature"))
                .contains("v0=a:b");
        assertThat(paste.body()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "  {\"a\":1}\n",
                "\uFEFF{\"a\":1}",
                "{\n\n\"a\":1}",
                "{\"a\":\n\n\"b: c\"}",
                "",
                "no header\n\n{}",
                "\n\n"
            })
    void aBodyAloneIsUnsigned(String text) {
        assertThat(Paste.of(text).unsigned()).isTrue();
        assertThat(Paste.of(text).deliveries(Instant.EPOCH)).isNotEmpty();
    }

    @Test
    void theLineBreakOfAnEditorIsTriedWithAndWithout() {
        var paste = Paste.of("A: b\n\n{}\n");

        assertThat(paste.deliveries(Instant.EPOCH)).extracting(Delivery::text).containsExactly("{}\n", "{}");
    }
}
