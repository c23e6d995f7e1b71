package dev.zoomflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @Test
    void isShownToThoseWhoAskForItOnly() {
        var secret = Secret.of("river-otter-7");

        assertThat(secret.reveal()).isEqualTo("river-otter-7");
        assertThat(secret).hasToString("[secret]");
        assertThat("key " + secret).doesNotContain("otter");
    }

    @Test
    void equalsByValueAndHashesAlike() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
        assertThat(Secret.of("a")).isNotEqualTo("a").hasSameHashCodeAs(Secret.of("b"));
    }

    @Test
    void matchesTheSameTextOnly() {
        assertThat(Secret.of("ß-a").matches("ß-a")).isTrue();
        assertThat(Secret.of("ß-a").matches("ß-")).isFalse();
        assertThat(Secret.of("ß-a").matches("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void noSecretIsBlank(String blank) {
        assertThatThrownBy(() -> Secret.of(blank)).isInstanceOf(IllegalArgumentException.class);
    }
}
